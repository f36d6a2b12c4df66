import type { CommandData, OptionData } from "../command.ts";
import { COMMAND_WORDS, DISCORD_LOCALES, type Language } from "../languages/index.ts";

export type Localised = { readonly type?: number; readonly name: string; readonly [key: string]: unknown };

/** A command with its names and descriptions in every language, as Discord wants them; English is the default and stands in the command itself. */
export function localised(data: CommandData): Localised {
  if (data.type === 3) return { ...data, ...inLanguages(data.name, data.name, null) };
  const { options, ...rest } = data;
  return {
    ...rest,
    ...inLanguages(data.name, data.name, data.description),
    ...(options && { options: options.map((option) => localisedOption(option, data.name)) }),
  };
}

function localisedOption(option: OptionData, above: string): Localised {
  const path = `${above} ${option.name}`;
  const { options, choices, ...rest } = option;
  return {
    ...rest,
    ...inLanguages(path, option.name, option.description),
    ...(choices && {
      choices: choices.map((choice) => ({ ...choice, ...inLanguages(choicePath(path, choice), choice.name, null) })),
    }),
    ...(options && { options: options.map((inner) => localisedOption(inner, path)) }),
  };
}

const choicePath = (path: string, { value }: { readonly value: string | number }): string => `${path}=${value}`;

function inLanguages(path: string, name: string, description: string | null): object {
  const names: Record<string, string> = {};
  const descriptions: Record<string, string> = {};
  for (const [language, words] of Object.entries(COMMAND_WORDS)) {
    const here = words[path];
    for (const locale of here ? DISCORD_LOCALES[language as Language] : []) {
      if (here!.name !== name) names[locale] = here!.name;
      if (description !== null && here!.description) descriptions[locale] = here!.description;
    }
  }
  return {
    ...(Object.keys(names).length > 0 && { name_localizations: names }),
    ...(Object.keys(descriptions).length > 0 && { description_localizations: descriptions }),
  };
}
