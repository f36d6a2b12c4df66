import type { Token } from "../tokens.ts";
import { addresses, houseNumber } from "./addresses.ts";
import { joins } from "./joins.ts";
import { labels } from "./labels.ts";
import { names } from "./names.ts";
import type { Mark, Sentence } from "./sentence.ts";
import { phone, shortNumber } from "./telephones.ts";

/**
 * By token: true where digits or number words are part of a name, label, address or code ("C-17", "5G", "Resolution 2231", "Photo 4 of 19",
 * phone numbers, URLs). It runs before any number is read, so that no rule has to think of them.
 */
export function decoysOf(sentence: Sentence): boolean[] {
  const decoy = new Array<boolean>(sentence.tokens.length).fill(false);
  const mark: Mark = (from, to) => decoy.fill(true, from, to);
  const numeric = (token: Token): boolean =>
    token.type === "number" ||
    token.type === "ordinal" ||
    token.entry?.numeral !== undefined ||
    token.entry?.ordinal !== undefined;
  addresses(sentence, mark);
  let next = 0;
  for (const at of sentence.telling) {
    if (at < next) continue;
    const token = sentence.tokens[at]!;
    if (token.type === "code") mark(at, at + 1);
    if (!numeric(token)) continue;
    const last = token.type === "number" ? phone(sentence, at, mark) : at;
    if (last > at) {
      next = last + 1;
      continue;
    }
    joins(sentence, at, mark);
    labels(sentence, at, mark);
    names(sentence, at, mark);
    houseNumber(sentence, at, mark);
    shortNumber(sentence, at, mark);
  }
  return decoy;
}
