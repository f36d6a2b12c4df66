/** @import { ListItem } from "./types.d.ts" */
import { element } from "./element.js";
import { icon } from "./icons.js";

/** @typedef {{ label: string, active?: number, heading?: Node | null, multiple?: boolean, onChoose: (item: ListItem) => void, onHide?: () => void }} Showing */

/**
 * A popup list driven by the element that keeps the focus (the ARIA combobox pattern): that element is named with each `show`.
 * @param {HTMLElement} popup the box it is drawn in
 * @param {string} id of the list, unlike any other on the page
 */
export function createListbox(popup, id) {
  /** @type {HTMLElement | null} */
  let owner = null;
  /** @type {ListItem[]} */
  let items = [];
  /** @type {Showing | null} */
  let showing = null;
  let active = -1;
  popup.hidden = true;
  // A press in the list must not take the focus from the box one types in.
  popup.addEventListener("pointerdown", (event) => event.preventDefault());

  function show(
    /** @type {HTMLElement} */ nextOwner,
    /** @type {ListItem[]} */ nextItems,
    /** @type {Showing} */ next,
  ) {
    if (owner && owner !== nextOwner) hide();
    owner = nextOwner;
    items = nextItems;
    showing = next;
    const list = element("ul", {
      role: "listbox",
      id,
      "aria-label": next.label,
      "aria-multiselectable": next.multiple && "true",
      tabindex: -1,
    });
    list.append(...items.map((item, at) => line(item, at)));
    popup.replaceChildren(...(next.heading ? [next.heading] : []), ...(items.length > 0 ? [list] : []));
    popup.hidden = items.length === 0 && !next.heading;
    const expanded = items.length > 0;
    setExpanded(owner, expanded);
    if (expanded) owner.setAttribute("aria-controls", id);
    else owner.removeAttribute("aria-controls");
    setActive(expanded ? (next.active ?? -1) : -1);
  }

  function line(/** @type {ListItem} */ item, /** @type {number} */ at) {
    const text = element("span", { class: "item-text" }, element("span", { class: "item-label" }, item.label));
    if (item.hint) text.append(element("span", { class: "item-hint" }, item.hint));
    if (item.description) text.append(element("span", { class: "item-description" }, item.description));
    const chosen = item.selected ?? false;
    return element(
      "li",
      {
        role: "option",
        id: `${id}-${at}`,
        "aria-selected": showing?.multiple ? String(chosen) : "false",
        class: chosen ? "chosen" : null,
        onclick: () => choose(at),
        onpointermove: () => setActive(at),
      },
      text,
      chosen && icon("check"),
    );
  }

  function setActive(/** @type {number} */ next) {
    active = next;
    const list = popup.querySelector("[role=listbox]");
    [...(list?.children ?? [])].forEach((child, at) => {
      child.classList.toggle("active", at === active);
      if (!showing?.multiple) child.setAttribute("aria-selected", String(at === active));
    });
    if (active < 0) owner?.removeAttribute("aria-activedescendant");
    else {
      owner?.setAttribute("aria-activedescendant", `${id}-${active}`);
      list?.children[active]?.scrollIntoView({ block: "nearest" });
    }
  }

  function hide() {
    popup.hidden = true;
    popup.replaceChildren();
    if (owner) setExpanded(owner, false);
    owner?.removeAttribute("aria-activedescendant");
    owner?.removeAttribute("aria-controls");
    owner = null;
    items = [];
    active = -1;
    const done = showing?.onHide;
    showing = null;
    done?.();
  }

  function choose(/** @type {number} */ at = active) {
    const item = items[at];
    if (item) showing?.onChoose(item);
    return item !== undefined;
  }

  /** Moves through the list or leaves it; true when the key was meant for the list. */
  function onKey(/** @type {KeyboardEvent} */ event) {
    if (!owner || event.altKey || event.ctrlKey || event.metaKey) return false;
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 });
    const step = steps[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      if (Math.abs(step) === 1)
        setActive((active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length);
      else setActive(Math.max(0, Math.min(items.length - 1, active + step)));
      return true;
    }
    if (event.key === "Escape" && items.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      hide();
      return true;
    }
    return false;
  }

  return {
    show,
    hide,
    choose,
    onKey,
    isOpen: () => owner !== null && items.length > 0,
    active: () => active,
    ownedBy: (/** @type {HTMLElement} */ who) => owner === who,
  };
}
/** @typedef {ReturnType<typeof createListbox>} Listbox */

/** A plain text box has no "expanded"; only a combobox may say so. */
function setExpanded(/** @type {HTMLElement} */ owner, /** @type {boolean} */ expanded) {
  if (owner.getAttribute("role") === "combobox") owner.setAttribute("aria-expanded", String(expanded));
}
