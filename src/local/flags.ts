/** Message flags and kinds by Discord's numbers. */
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const CROSSPOSTED = 1 << 0;
export const COMPONENTS_V2 = 1 << 15;

/** What a bot may set on a message it sends; anything else is dropped, as Discord does. */
const SUPPRESS_EMBEDS = 1 << 2;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
export const SETTABLE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;

export const CALLBACK = {
  pong: 1,
  message: 4,
  deferred: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
