const LONGEST = 120;
const NAME = "[\\p{Lu}][\\p{L}.’'-]*(?: (?:de|van|von|der|den|la|le|da|al|bin|del|di)\\b)*";
const NAMES = `${NAME}(?: ${NAME}){0,4}`;
const BYLINE = new RegExp(
  `^(?:By|BY|by)[: ] ?(${NAMES}(?:(?:,| and| &) ${NAMES}){0,4})(?:(?: in | for |,? \\||, | — | – | - ).{0,60})?$`,
  "u",
);

/** The writer's name in a line such as "By Ana Ruizel and Tom Orme in Selmouth", as printed; null when the line is not a byline. */
export function bylineIn(line: string): string | null {
  if (line.length > LONGEST || /[.?!]$/.test(line)) return null;
  return BYLINE.exec(line)?.[1] ?? null;
}
