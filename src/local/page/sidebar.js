/** @import { PageState } from "./types.d.ts" */
import { avatar, nameOf } from "./avatars.js";
import { element } from "./element.js";
import { channelIcon } from "./icons.js";

/**
 * The list of channels and the switch between the two people one can be.
 * @param {{ guild: HTMLElement, nav: HTMLElement, me: HTMLElement, status: HTMLElement, people: HTMLElement }} parts
 * @param {{ openChannel: (id: string) => void, become: (as: string) => void }} act
 */
export function createSidebar(parts, act) {
  for (const input of parts.people.querySelectorAll("input")) {
    input.addEventListener("change", () => input.checked && act.become(input.value));
  }
  return {
    /**
     * @param {PageState} state
     * @param {string} channelId
     * @param {ReadonlySet<string>} unread
     * @param {boolean} connected
     */
    show(state, channelId, unread, connected) {
      parts.guild.textContent = state.guild.name;
      parts.nav.replaceChildren(
        ...state.channels.map((channel) =>
          element(
            "li",
            {},
            element(
              "button",
              {
                type: "button",
                class: unread.has(channel.id) ? "channel unread" : "channel",
                "aria-current": channel.id === channelId && "page",
                onclick: () => act.openChannel(channel.id),
              },
              channelIcon(channel),
              element("span", { dir: "auto" }, channel.name),
              unread.has(channel.id) &&
                element("span", { class: "unread-dot" }, element("span", { class: "hidden" }, "new messages")),
            ),
          ),
        ),
      );
      parts.me.replaceChildren(
        avatar(state.me),
        element(
          "div",
          { class: "me-text" },
          element("strong", { dir: "auto" }, nameOf(state.me)),
          element("span", { class: "muted" }, `@${state.me.username}`),
        ),
      );
      parts.status.replaceChildren(
        element("span", { class: connected && state.ready ? "dot online" : "dot" }),
        connected ? `${nameOf(state.bot)} is ${state.ready ? "online" : "starting…"}` : "Not connected",
      );
    },
    /** Marks which person the page acts as. */
    mark(/** @type {string} */ as) {
      for (const input of parts.people.querySelectorAll("input")) input.checked = input.value === as;
    },
  };
}
