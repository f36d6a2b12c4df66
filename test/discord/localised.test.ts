import { describe, expect, test } from "vitest";
import { type CommandData, loadCommands, type OptionData } from "../../src/command.ts";
import { localised } from "../../src/discord/localised.ts";
import {
  COMMAND_WORDS,
  DEFAULT_LANGUAGE,
  DISCORD_LOCALES,
  LANGUAGE_NAMES,
  type Language,
} from "../../src/languages/index.ts";

/** Discord's rule for names, from its documentation of application commands. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const WHOLE_COMMAND_CHARACTERS = 8_000;

const commands = [...(await loadCommands()).values()].map(({ data }) => data);
const languages = Object.keys(LANGUAGE_NAMES).filter((language) => language !== DEFAULT_LANGUAGE) as Language[];

describe.each(languages)("the commands in %s", (language) => {
  const words = COMMAND_WORDS[language] ?? {};
  const places = commands.flatMap(wordedPlaces);

  test("have a name everywhere, a description where there is one, and nothing else", () => {
    expect(Object.keys(words).sort()).toEqual(places.map(({ path }) => path).sort());
    const undescribed = places.filter(
      ({ path, isDescribed }) => isDescribed !== (words[path]?.description !== undefined),
    );
    expect(undescribed).toEqual([]);
  });

  test("keep to Discord's rules for names and descriptions", () => {
    for (const [path, { name, description }] of Object.entries(words)) {
      const isFree = path.includes("=") || /^\p{Lu}/u.test(path);
      expect(
        isFree ? name.length <= 100 && name.length > 0 : NAME.test(name) && name === name.toLowerCase(),
        `${path}: ${name}`,
      ).toBe(true);
      if (isFree && !path.includes("=")) expect(name.length).toBeLessThanOrEqual(32);
      if (description !== undefined)
        expect([path, description.length > 0 && description.length <= 100]).toEqual([path, true]);
    }
  });

  test("are told apart: no two beside each other have one name", () => {
    const siblings = new Map<string, string[]>();
    for (const [path, { name }] of Object.entries(words)) {
      const above = path.includes("=")
        ? path.slice(0, path.indexOf("="))
        : path
            .split(" ")
            .slice(0, /^\p{Lu}/u.test(path) ? 0 : -1)
            .join(" ");
      siblings.set(above, [...(siblings.get(above) ?? []), name]);
    }
    for (const [above, names] of siblings) expect([above, new Set(names).size]).toEqual([above, names.length]);
  });
});

test("each command stays within what Discord takes as a whole, in its longest language", () => {
  for (const data of commands)
    expect([data.name, longest(localised(data)) <= WHOLE_COMMAND_CHARACTERS]).toEqual([data.name, true]);
});

test("names and descriptions are given for each of Discord's locales", () => {
  for (const language of languages)
    for (const locale of DISCORD_LOCALES[language])
      for (const data of commands) {
        const { description_localizations: descriptions } = localised(data) as {
          description_localizations?: Record<string, string>;
        };
        if (data.type !== 3)
          expect([data.name, locale, descriptions?.[locale]]).toEqual([data.name, locale, expect.any(String)]);
      }
});

/** Characters of names, descriptions and values, each in its longest language. */
function longest(body: unknown): number {
  if (Array.isArray(body)) return body.reduce((sum: number, one) => sum + longest(one), 0);
  if (typeof body !== "object" || body === null) return 0;
  const {
    name,
    description,
    value,
    name_localizations: names,
    description_localizations: descriptions,
    options,
    choices,
  } = body as Record<string, unknown>;
  const most = (word: unknown, others: unknown) =>
    Math.max(
      String(word ?? "").length,
      ...Object.values((others ?? {}) as Record<string, string>).map(({ length }) => length),
    );
  return (
    most(name, names) +
    most(description, descriptions) +
    String(value ?? "").length +
    longest(options) +
    longest(choices)
  );
}

/**
 * Every place of a command that has words: "feeds", "feeds add", "feeds add url", "summary length=short"; with whether it has a description. What a language
 * calls itself is the same in all of them.
 */
function wordedPlaces(data: CommandData): { readonly path: string; readonly isDescribed: boolean }[] {
  if (data.type === 3) return [{ path: data.name, isDescribed: false }];
  const inside = (option: OptionData, above: string): { path: string; isDescribed: boolean }[] => {
    const path = `${above} ${option.name}`;
    return [
      { path, isDescribed: true },
      ...(option.choices ?? [])
        .filter(({ name }) => !Object.values(LANGUAGE_NAMES).includes(name))
        .map((choice) => ({ path: `${path}=${choice.value}`, isDescribed: false })),
      ...(option.options ?? []).flatMap((inner) => inside(inner, path)),
    ];
  };
  return [
    { path: data.name, isDescribed: true },
    ...(data.options ?? []).flatMap((option) => inside(option, data.name)),
  ];
}
