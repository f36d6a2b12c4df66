import { z } from "zod";
import { articleId, deliveryId, roleId } from "./ids.ts";
import type { Action, Part } from "./reply.ts";

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/**
 * What a message that was posted says, and which articles its parts tell: enough to draw it again without one of them. The parts and actions are ours, as they
 * were drawn.
 */
export const TellingSchema = z.object({
  parts: z.array(z.custom<Part>(isObject)).readonly(),
  actions: z.array(z.custom<Action>(isObject)).readonly(),
  mention: z.string().transform(roleId).nullable(),
  /** For each part the article whose words it shows; null for our own words. */
  by: z.array(z.string().transform(articleId).nullable()).readonly(),
  /** Those articles: what they were called, and the corrections (by hashes) that stood in them then or were told since. */
  articles: z
    .array(
      z.object({
        id: z.string().transform(articleId),
        headline: z.string(),
        corrections: z.array(z.number()).readonly(),
      }),
    )
    .readonly(),
  /** The last edit of the message that was written down. */
  edit: z.string().transform(deliveryId).optional(),
});
export type Telling = Readonly<z.infer<typeof TellingSchema>>;
