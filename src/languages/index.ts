import { en } from "./en.ts";

/** Names a message in every language. */
export type MessageKey = keyof typeof en;

/** A language's messages, and with them the commands' names and descriptions as it has them. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

export const CATALOGUES = { en } satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof CATALOGUES;

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English" };

export const DEFAULT_LANGUAGE: Language = "en";

/** The language for one of Discord's locale codes ("en-GB"); for one that there is none for, the default. */
export function languageOf(locale: string | null): Language {
  const code = locale?.split("-")[0]?.toLowerCase() ?? "";
  return isLanguage(code) ? code : DEFAULT_LANGUAGE;
}

export const isLanguage = (code: string): code is Language => Object.hasOwn(CATALOGUES, code);
