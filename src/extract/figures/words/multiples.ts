const FOLDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Words that say by how much at once: "doubled", "threefold". */
export const FIRM_MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["doubled", 2],
  ["doubling", 2],
  ["halved", 0.5],
  ["tripled", 3],
  ["tripling", 3],
  ["trebled", 3],
  ["trebling", 3],
  ["quadrupled", 4],
  ["quadrupling", 4],
  ["quintupled", 5],
  ["twice", 2],
  ...FOLDS.map((word, index): [string, number] => [`${word}fold`, index + 2]),
]);

/** Words that do so in some places only: "to double", not "a double room". */
export const LOOSE_MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["doubles", 2],
  ["triple", 3],
  ["triples", 3],
  ["treble", 3],
  ["quadruple", 4],
]);

export const MULTIPLES: ReadonlyMap<string, number> = new Map([...FIRM_MULTIPLES, ...LOOSE_MULTIPLES]);
