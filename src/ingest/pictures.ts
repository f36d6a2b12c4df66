import type { Picture } from "../domain/article.ts";
import { checkedUrl } from "./fetch/address.ts";
import { Trouble } from "./fetch/trouble.ts";
import { fold } from "./pages/white-space.ts";

/** Discord takes no longer address of a picture. */
const URL_CHARACTERS = 2_048;
/** More words than these are no caption. */
const MOST_CHARACTERS = { words: 2_000, credit: 300 } as const;
/** Names that lead nowhere outside of a machine or its network. */
const INSIDE = /^[^.]*$|\.(?:local|localhost|internal|lan|arpa)$/;
/** No description has fewer letters, in any script. */
const ENOUGH = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){4}/u;
/** What a program wrote in the place of words: a file's name, a size. */
const NO_WORDS = /^\S+\.(?:jpe?g|png|webp|gif|avif)$|^(?:image|img|photo|picture|thumbnail|logo)\W*\d*$/i;

type Given = { readonly address: unknown; readonly words: unknown; readonly credit?: unknown };

/**
 * A picture as a source gives it. Null where the source does not say what it shows, since that is as often a logo or an advertisement, and where its address is
 * not one of the open internet with https, without a name or password.
 */
export function pictureOf({ address, words, credit = null }: Given, base: string | null): Picture | null {
  const url = pictureAddress(address, base);
  const shown = line(words, MOST_CHARACTERS.words);
  if (url === null || shown === null || NO_WORDS.test(shown) || !ENOUGH.test(shown)) return null;
  return { url, words: shown, credit: line(credit, MOST_CHARACTERS.credit) };
}

function pictureAddress(address: unknown, base: string | null): string | null {
  if (typeof address !== "string" || address.trim() === "") return null;
  try {
    const from = base === null ? null : URL.parse(base);
    const url = checkedUrl(address.trim(), from, { localAddresses: false, urlCharacters: URL_CHARACTERS });
    return url.protocol === "https:" && !INSIDE.test(url.hostname) ? url.href : null;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

function line(words: unknown, most: number): string | null {
  if (typeof words !== "string" || words.length > most) return null;
  return fold(words) || null;
}
