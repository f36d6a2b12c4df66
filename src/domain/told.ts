import { z } from "zod";
import { FIGURE_KINDS } from "./figure.ts";
import { articleId, storyId } from "./ids.ts";

/** A figure and what it is about, in hashes of words: enough to see that it stands otherwise elsewhere. */
const HeardFigure = z.object({
  kind: z.enum(FIGURE_KINDS),
  value: z.union([z.number(), z.string()]),
  unit: z.string().nullable(),
  currency: z.string().nullable(),
  per: z.string().nullable(),
  counted: z.array(z.number()).readonly(),
  sentence: z.array(z.number()).readonly(),
  /** What became of those who are counted ("dead", "hurt"), where the words say it. */
  fate: z.string().nullable(),
});
export type HeardFigure = Readonly<z.infer<typeof HeardFigure>>;

/**
 * An article as it was when readers were told of it: its sentences by hashes of their telling words, its figures, and its corrections. Its words may be others
 * by now, and none are kept here.
 */
const Heard = z.object({
  article: z.string().transform(articleId),
  sentences: z.array(z.array(z.number()).readonly()).readonly(),
  figures: z.array(HeardFigure).readonly(),
  corrections: z.array(z.number()).readonly(),
});
export type Heard = Readonly<z.infer<typeof Heard>>;

/**
 * What the readers of a channel were told at a moment (epoch milliseconds): the stories, the articles of each that have nothing more to tell them, and of those
 * that were read for it what stood in them; null where nothing of them was kept.
 */
export const ToldSchema = z.object({
  at: z.number(),
  stories: z
    .array(
      z.object({
        id: z.string().transform(storyId),
        articles: z.array(z.string().transform(articleId)).readonly(),
        heard: z.array(Heard).readonly().nullable().default(null),
      }),
    )
    .readonly(),
});
export type Told = Readonly<z.infer<typeof ToldSchema>>;
