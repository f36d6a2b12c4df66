import { COMPONENTS_V2, LOADING } from "../flags.ts";
import { refusals } from "../refusal.ts";
import type { ApiMessage } from "../types.ts";
import type { Upload } from "../uploads.ts";
import type { World } from "../world.ts";

/** Where a message goes and what stands there already; both change what is allowed. */
export type MessageCircumstances = {
  readonly surface: "channel" | "interaction";
  readonly standing: ApiMessage | null;
  readonly uploads: readonly Upload[];
  readonly world: World;
};

/** Throws Discord's refusal when a body may not become a message. */
export async function checkMessage(body: unknown, { standing, uploads }: MessageCircumstances): Promise<void> {
  const data = (body ?? {}) as { content?: string; embeds?: unknown[]; components?: unknown[] };
  const isEmpty = !data.content?.trim() && !data.embeds?.length && !data.components?.length && uploads.length === 0;
  if (standing === null && isEmpty) throw refusals.emptyMessage();
}
export const later = [COMPONENTS_V2, LOADING];
