/** @import { ListItem, Message, PageState } from "./types.d.ts" */
/** @import { Menus } from "./menus.js" */
/** @import { Reader } from "./timestamps.js" */

/**
 * What the drawing functions may know and do.
 * @typedef {{
 *   state: () => PageState,
 *   reader: () => Reader,
 *   openChannel: (id: string) => void,
 *   startCommand: (name: string) => void,
 *   interact: (message: Message, control: HTMLElement, data: Record<string, unknown>) => Promise<void>,
 *   dismiss: (message: Message) => void,
 *   messageMenu: (message: Message) => ListItem[],
 *   useMenu: (message: Message, item: ListItem) => void,
 *   menus: Menus,
 * }} Scene
 */

export {};
