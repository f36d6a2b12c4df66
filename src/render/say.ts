import { IntlMessageFormat } from "intl-messageformat";
import type { Failure } from "../domain/failure.ts";
import type { Inline, Said, Text } from "../domain/reply.ts";
import {
  CATALOGUES,
  commandIn,
  DEFAULT_LANGUAGE,
  descriptionIn,
  type Language,
  LOCALES,
  type MessageKey,
  optionIn,
} from "../languages/index.ts";
import { failureWords } from "./failure.ts";

/** A piece of a line whose words are all there. */
export type Spoken =
  | Exclude<
      Inline,
      | Said
      | { failure: unknown }
      | { strong: unknown }
      | { list: unknown }
      | { option: unknown }
      | { described: unknown }
    >
  | { readonly strong: string };

/** A line in a language: each message becomes its words with the pieces put in. A message that lacks a piece is a bug and throws. */
export const spoken = (text: readonly Inline[], language: Language): Spoken[] =>
  text.flatMap((piece): Spoken[] => {
    if (typeof piece === "string") return [piece];
    if ("say" in piece) return message(piece, language);
    if ("failure" in piece) return spoken(failureWords(piece.failure), language);
    if ("strong" in piece) return [{ strong: spokenText(piece.strong, language) }];
    if ("list" in piece) return spokenList(piece, language);
    if ("option" in piece) return [`\`${optionIn(language, piece.option)}\``];
    if ("described" in piece) return [descriptionIn(language, piece.described) ?? piece.otherwise];
    if ("command" in piece) return [{ command: commandIn(language, piece.command) }];
    return [piece];
  });

/** A label in a language, for places without markup. */
export const spokenText = (text: Text, language: Language): string =>
  typeof text === "string" ? text : message(text, language).map(bare).join("");

/** What a message says; for words of ours that go into a line that is drawn otherwise. */
export const sayIn = (language: Language, key: MessageKey, pieces?: Said["with"]): string =>
  spokenText({ say: key, ...(pieces && { with: pieces }) }, language);

/** The same for several messages of one language. */
export const sayer =
  (language: Language) =>
  (key: MessageKey, pieces?: Said["with"]): string =>
    sayIn(language, key, pieces);

function message({ say, with: pieces = {} }: Said, language: Language): Spoken[] {
  const values = Object.fromEntries(
    Object.entries(pieces).map(([name, value]) => [
      name,
      typeof value === "number" || typeof value === "string" ? value : spoken([value].flat(), language),
    ]),
  );
  return formatOf(say, language)
    .formatToParts<Spoken[]>(values)
    .flatMap(({ value }): Spoken[] => (Array.isArray(value) ? value : [String(value)]));
}

function spokenList({ list, as }: Extract<Inline, { list: unknown }>, language: Language): Spoken[] {
  const format = new Intl.ListFormat(LOCALES[language], { type: as === "or" ? "disjunction" : "conjunction" });
  return format
    .formatToParts(list.map((_, index) => String(index)))
    .flatMap(({ type, value }) => (type === "element" ? spoken([list[Number(value)]!], language) : [value]));
}

/** "a, b and c" in a language. */
export const listed = (names: readonly string[], language: Language): string =>
  plain([{ list: names, as: "and" }], language);

/** A line without markup; times as ISO 8601. */
export const plain = (text: readonly Inline[], language: Language = DEFAULT_LANGUAGE): string =>
  spoken(text, language).map(bare).join("");

export const failureText = (failure: Failure): string => plain(failureWords(failure));

const bare = (piece: Spoken): string => {
  if (typeof piece === "string") return piece;
  if ("strong" in piece) return piece.strong;
  if ("words" in piece) return piece.words;
  if ("command" in piece) return `/${piece.command}`;
  if ("time" in piece) return new Date(piece.time).toISOString();
  return "channel" in piece ? `#${piece.channel}` : `@${piece.role}`;
};

/** For days and numbers. */
export const localeOf = (language: Language): string => LOCALES[language];

const formats = new Map<string, IntlMessageFormat>();

function formatOf(key: MessageKey, language: Language): IntlMessageFormat {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (!format) {
    format = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true });
    formats.set(name, format);
  }
  return format;
}
