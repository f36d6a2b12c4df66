import { isCapital } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { STREETS } from "../words/labels.ts";
import type { Mark, Sentence } from "./sentence.ts";

const ADDRESS_SIGNS: ReadonlySet<string> = new Set(["/", "@", "#", "www", "com", "org", "net"]);

/** URLs, e-mail addresses, handles and hashtags: unbroken runs of tokens with a tell-tale in them. */
export function addresses({ tokens, text }: Sentence, mark: Mark): void {
  if (!tokens.some((token) => ADDRESS_SIGNS.has(token.word))) return;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.glued) to += 1;
    if (to - from > 2 || tokens[from]!.word === "#") {
      const run = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      if (/:\/\/|^www\.|@|^#|\.(?:com|org|net|gov|co)\b/i.test(run.slice(0, 200))) mark(from, to);
    }
    from = to;
  }
}

/** "10 Mill Street", "36th Street". */
export function houseNumber({ tokens }: Sentence, at: number, mark: Mark): void {
  const { type } = tokens[at]!;
  if ((type === "ordinal" && isStreetName(tokens, at)) || (type === "number" && isStreet(tokens, at))) mark(at, at + 1);
}

const isStreetName = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next?.type === "word" && isCapital(next.raw) && STREETS.has(next.word);
};

function isStreet(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const token = tokens[next];
    if (next > at + 1 && token?.type === "ordinal") continue;
    if (token?.type !== "word" || !isCapital(token.raw)) return false;
    if (next > at + 1 && STREETS.has(token.word)) return true;
  }
  return false;
}
