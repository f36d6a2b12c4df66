import { articleId } from "../../src/domain/ids.ts";
import type { Placed } from "../../src/stories/index.ts";
import { signatureOf } from "../../src/stories/signature.ts";
import { parsed } from "../parse/raw.ts";

const HOUR = 3_600_000;

/** An article ready to be placed; `at` in hours. */
export function placed(id: string, at: number, headline: string, body = ""): Placed {
  return { id: articleId(id), at: at * HOUR, signature: signatureOf(parsed(body, { shape: "body", headline })) };
}

/** Numbers in [0, 1) from a seed, so that every run is the same. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words as a language has them: few are everywhere, most are rare. */
export function wordMaker(seed: number, vocabulary: number): () => string {
  const random = randomFrom(seed);
  return () => {
    const number = Math.floor(vocabulary ** random());
    const name = number % 7 === 0 ? "N" : "w";
    return `${name}${number.toString(26).replace(/[0-9]/g, (digit) => "qrstuvwxyz"[Number(digit)]!)}o`;
  };
}
