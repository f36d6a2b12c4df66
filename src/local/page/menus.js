/** @import { ListItem } from "./types.d.ts" */
import { element } from "./element.js";
import { createListbox } from "./listbox.js";

/** @typedef {{ label: string, items: () => ListItem[], onChoose: (item: ListItem) => void, onHide?: () => void, multiple?: boolean }} Menu */
/** @typedef {{ attach: (owner: HTMLElement, menu: Menu) => void, hide: () => void }} Menus */

const widest = 480;
const narrowest = 220;
const tallest = 320;

/**
 * The one list that opens beside a button: selects, a message's menu. It closes when the focus goes elsewhere.
 * @returns {Menus}
 */
export function createMenus() {
  const popup = element("div", { class: "popup floating" });
  const list = createListbox(popup, "menu-list");

  function open(/** @type {HTMLElement} */ owner, /** @type {Menu} */ menu) {
    const items = menu.items();
    // A list outside an open dialog could not be reached; outside a landmark it would be hard to find.
    (owner.closest("dialog, main") ?? document.body).append(popup);
    const again = (/** @type {ListItem} */ item) => {
      menu.onChoose(item);
      if (menu.multiple)
        list.show(owner, menu.items(), { ...showing, active: items.findIndex(({ key }) => key === item.key) });
      else list.hide();
    };
    const showing = {
      label: menu.label,
      multiple: menu.multiple ?? false,
      onChoose: again,
      ...(menu.onHide ? { onHide: menu.onHide } : {}),
    };
    const chosen = items.findIndex((item) => item.selected);
    list.show(owner, items, { ...showing, active: Math.max(0, chosen) });
    place(owner, popup);
  }

  function attach(/** @type {HTMLElement} */ owner, /** @type {Menu} */ menu) {
    owner.setAttribute("role", "combobox");
    owner.setAttribute("aria-haspopup", "listbox");
    owner.setAttribute("aria-expanded", "false");
    owner.addEventListener("click", () => (list.ownedBy(owner) ? list.hide() : open(owner, menu)));
    owner.addEventListener("blur", () => list.ownedBy(owner) && list.hide());
    owner.addEventListener("keydown", (event) => {
      if (!list.ownedBy(owner)) {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        open(owner, menu);
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        list.choose();
      } else if (event.key === "Tab") {
        list.hide();
      } else {
        list.onKey(event);
      }
    });
  }

  window.addEventListener("resize", list.hide);
  document.addEventListener(
    "scroll",
    (event) => event.target !== popup && !popup.contains(/** @type {Node} */ (event.target)) && list.hide(),
    true,
  );
  return { attach, hide: list.hide };
}

/** Below the button where there is room, else above it. */
function place(/** @type {HTMLElement} */ owner, /** @type {HTMLElement} */ popup) {
  const box = owner.getBoundingClientRect();
  const width = Math.min(window.innerWidth - 16, Math.max(narrowest, Math.min(widest, box.width)));
  const below = window.innerHeight - box.bottom - 12;
  const above = box.top - 12;
  const under = below >= Math.min(tallest, popup.scrollHeight) || below >= above;
  popup.style.width = `${width}px`;
  popup.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
  popup.style.maxHeight = `${Math.min(tallest, under ? below : above)}px`;
  popup.style.top = under ? `${box.bottom + 4}px` : "auto";
  popup.style.bottom = under ? "auto" : `${window.innerHeight - box.top + 4}px`;
}
