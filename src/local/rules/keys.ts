import type { PlacedComponent } from "../components.ts";
import type { Complaint } from "../refusal.ts";

const MESSAGE = words(
  "content embeds components flags tts nonce enforce_nonce allowed_mentions attachments message_reference sticker_ids poll username avatar_url thread_name applied_tags shared_client_theme",
);
const EMBED = words(
  "title type description url timestamp color footer image thumbnail video provider author fields flags content_scan_version",
);
const FIELD = words("name value inline");
const EVERY_COMPONENT = ["type", "id"];
const SELECT = words(
  "custom_id placeholder min_values max_values disabled required default_values channel_types options",
);
const COMPONENT = new Map<number, readonly string[]>([
  [1, words("components")],
  [2, words("style label emoji custom_id url sku_id disabled")],
  ...[3, 5, 6, 7, 8].map((type): [number, readonly string[]] => [type, SELECT]),
  [4, words("custom_id style label min_length max_length required value placeholder")],
  [9, words("components accessory")],
  [10, words("content")],
  [11, words("media description spoiler")],
  [12, words("items")],
  [13, words("file spoiler name size")],
  [14, words("divider spacing")],
  [17, words("components accent_color spoiler")],
  [18, words("label description component")],
  [19, words("custom_id min_values max_values required")],
  [21, words("custom_id options required")],
  [22, words("custom_id options min_values max_values required")],
  [23, words("custom_id default required")],
]);

/**
 * Keys that Discord does not know. Discord passes over them in silence; here they are refused, because a misspelt key is a part of the
 * message that no reader will ever see.
 */
export function unknownKeys(body: object, placed: readonly PlacedComponent[]): Complaint[] {
  const { embeds } = body as { embeds?: unknown };
  const embedList: unknown[] = Array.isArray(embeds) ? embeds : [];
  return [
    ...unknown(body, MESSAGE, []),
    ...embedList.flatMap((embed, index) => unknown(embed, EMBED, ["embeds", index])),
    ...embedList.flatMap((embed, index) => fieldKeys(embed, index)),
    ...componentKeys(placed),
  ];
}

/** The same for components alone, as in a modal. */
export function componentKeys(placed: readonly PlacedComponent[]): Complaint[] {
  return placed.flatMap(({ component, path }) =>
    unknown(component, [...EVERY_COMPONENT, ...(COMPONENT.get(component.type) ?? Object.keys(component))], path),
  );
}

function fieldKeys(embed: unknown, index: number): Complaint[] {
  const fields = (embed as { fields?: unknown } | null)?.fields;
  return Array.isArray(fields)
    ? fields.flatMap((field, place) => unknown(field, FIELD, ["embeds", index, "fields", place]))
    : [];
}

function unknown(value: unknown, known: readonly string[], path: Complaint["path"]): Complaint[] {
  if (typeof value !== "object" || value === null) return [];
  const strangers = Object.keys(value).filter((key) => !known.includes(key));
  return strangers.map((key) => ({
    path: [...path, key],
    code: "UNKNOWN_KEY",
    message: "Discord knows no such field and would pass over it",
  }));
}

function words(text: string): readonly string[] {
  return text.split(" ");
}
