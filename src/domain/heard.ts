import { z } from "zod";
import { FIGURE_KINDS, type FigureKind } from "./figure.ts";
import { type ArticleId, articleId } from "./ids.ts";

/** Hashes of words, each of 16 bits and none of them 0. */
export type Hashes = readonly number[];

/** A figure and what it is about: enough to see that it stands otherwise elsewhere. */
export type HeardFigure = {
  readonly kind: FigureKind;
  readonly value: number | string;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly per: string | null;
  /** What became of those who are counted ("dead", "hurt"), where the words say it. */
  readonly fate: string | null;
  readonly counted: Hashes;
  readonly sentence: Hashes;
};

/**
 * An article as it was when readers were told of it: its sentences by their telling words, its figures, and its corrections by hashes. Its words may be others
 * by now, and none are kept here.
 */
export type Heard = {
  readonly article: ArticleId;
  readonly sentences: readonly Hashes[];
  readonly figures: readonly HeardFigure[];
  readonly corrections: readonly number[];
};

/** The same packed, to be kept: a fraction of the article's length. */
export const Kept = z.object({
  article: z.string().transform(articleId),
  sentences: z.string(),
  figures: z.string(),
  corrections: z.array(z.number()).readonly(),
});
export type Kept = Readonly<z.infer<typeof Kept>>;

const words = z.string().nullable();
const Figures = z.array(
  z.tuple([
    z.enum(FIGURE_KINDS),
    z.union([z.number(), z.string()]),
    words,
    words,
    words,
    words,
    z.string(),
    z.string(),
  ]),
);

export const pack = ({ article, sentences, figures, corrections }: Heard): Kept => ({
  article,
  sentences: packed(sentences.flatMap((hashes) => [...hashes, 0])),
  figures: JSON.stringify(
    figures.map(({ kind, value, unit, currency, per, fate, counted, sentence }): z.infer<typeof Figures>[number] => [
      kind,
      value,
      unit,
      currency,
      per,
      fate,
      packed(counted),
      packed(sentence),
    ]),
  ),
  corrections,
});

export const unpack = ({ article, sentences, figures, corrections }: Kept): Heard => ({
  article,
  sentences: split(unpacked(sentences)),
  figures: Figures.parse(JSON.parse(figures)).map(
    ([kind, value, unit, currency, per, fate, counted, sentence]): HeardFigure => ({
      kind,
      value,
      unit,
      currency,
      per,
      fate,
      counted: unpacked(counted),
      sentence: unpacked(sentence),
    }),
  ),
  corrections,
});

function packed(hashes: Hashes): string {
  const bytes = Buffer.alloc(2 * hashes.length);
  for (const [index, hash] of hashes.entries()) bytes.writeUInt16LE(hash, 2 * index);
  return bytes.toString("base64url");
}

function unpacked(kept: string): number[] {
  const bytes = Buffer.from(kept, "base64url");
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16LE(2 * index));
}

/** Each sentence ends with a 0. */
function split(hashes: Hashes): number[][] {
  const sentences: number[][] = [];
  let sentence: number[] = [];
  for (const hash of hashes) {
    if (hash !== 0) sentence.push(hash);
    else {
      sentences.push(sentence);
      sentence = [];
    }
  }
  return sentences;
}
