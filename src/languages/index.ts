import { de, deCommands } from "./de.ts";
import { en } from "./en.ts";
import { es, esCommands } from "./es.ts";
import { fr, frCommands } from "./fr.ts";
import { ja, jaCommands } from "./ja.ts";
import { pt, ptCommands } from "./pt.ts";

/** Names a message in every language. */
export type MessageKey = keyof typeof en;

/** A language's messages. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/**
 * What a language calls the commands, by their places: "feeds", "feeds add", "feeds add url", "summary length=short", "Brief this link". Choices and message
 * actions have no description.
 */
export type CommandWords = Readonly<Record<string, { readonly name: string; readonly description?: string }>>;

export const CATALOGUES = {
  en,
  de,
  fr,
  es,
  pt,
  ja,
} satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof CATALOGUES;

/** English stands in the commands themselves. */
export const COMMAND_WORDS: Readonly<Partial<Record<Language, CommandWords>>> = {
  de: deCommands,
  fr: frCommands,
  es: esCommands,
  pt: ptCommands,
  ja: jaCommands,
};

/** A command as a language calls it: "feeds add" is "feeds adicionar" in Portuguese. */
export const commandIn = (language: Language, command: string): string =>
  command
    .split(" ")
    .map((name, index, names) => COMMAND_WORDS[language]?.[names.slice(0, index + 1).join(" ")]?.name ?? name)
    .join(" ");

/** The name of an option as a language calls it, and what the command or option at a place is for; null where it has no words of its own. */
export const optionIn = (language: Language, place: string): string =>
  COMMAND_WORDS[language]?.[place]?.name ?? place.slice(place.lastIndexOf(" ") + 1);
export const descriptionIn = (language: Language, place: string): string | null =>
  COMMAND_WORDS[language]?.[place]?.description ?? null;

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  pt: "Português (Brasil)",
  ja: "日本語",
};

/** By which rules each lists names and writes dates. British English puts no comma before the "and". */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: "en-GB",
  de: "de",
  fr: "fr",
  es: "es",
  pt: "pt-BR",
  ja: "ja",
};

/** Discord's codes for each. */
export const DISCORD_LOCALES: Readonly<Record<Language, readonly string[]>> = {
  en: ["en-US", "en-GB"],
  de: ["de"],
  fr: ["fr"],
  es: ["es-ES", "es-419"],
  pt: ["pt-BR"],
  ja: ["ja"],
};

export const DEFAULT_LANGUAGE: Language = "en";

/** The language for one of Discord's locale codes ("en-GB"); for one that there is none for, the default. */
export function languageOf(locale: string | null): Language {
  const code = locale?.split("-")[0]?.toLowerCase() ?? "";
  return isLanguage(code) ? code : DEFAULT_LANGUAGE;
}

export const isLanguage = (code: string): code is Language => Object.hasOwn(CATALOGUES, code);
