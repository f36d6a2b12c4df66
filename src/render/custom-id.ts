/**
 * What a button's custom_id holds: version, command, verb and state, so that a button works for as long as its message stands. State that does not fit
 * into Discord's 100 characters is kept in the store under a token (`~token` as the only state).
 */
export type ActionId = { readonly command: string; readonly verb: string; readonly state: readonly string[] };

const VERSION = "v1";
const LIMIT = 100;

/** Null when the state is too long: then keep it and use `tokenId`. */
export function encodeId({ command, verb, state }: ActionId): string | null {
  const id = [VERSION, command, verb, ...state.map(escapeField)].join(":");
  return id.length <= LIMIT ? id : null;
}

export const tokenId = (command: string, verb: string, token: string): string =>
  [VERSION, command, verb, `~${token}`].join(":");

/** Null for an id that this version did not write. */
export function decodeId(id: string): (ActionId & { readonly token: string | null }) | null {
  const [version, command, verb, ...fields] = id.split(":");
  if (version !== VERSION || !command || !verb || id.length > LIMIT) return null;
  const only = fields.length === 1 ? fields[0]! : "";
  if (only.startsWith("~")) return { command, verb, state: [], token: only.slice(1) };
  return { command, verb, state: fields.map(unescapeField), token: null };
}

const escapeField = (field: string): string => field.replace(/[%:~]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
const unescapeField = (field: string): string =>
  field.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
