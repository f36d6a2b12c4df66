import { z } from "zod";
import { Kept } from "./heard.ts";
import { articleId, storyId } from "./ids.ts";

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
        heard: z.array(Kept).readonly().nullable().default(null),
      }),
    )
    .readonly(),
});
export type Told = Readonly<z.infer<typeof ToldSchema>>;
