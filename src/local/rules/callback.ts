import type { ApiMessage } from "../types.ts";
import type { Upload } from "../uploads.ts";
import type { World } from "../world.ts";

export type CallbackCircumstances = {
  readonly source: ApiMessage | null;
  readonly uploads: readonly Upload[];
  readonly world: World;
};
export async function checkCallback(_body: unknown, _circumstances: CallbackCircumstances): Promise<void> {}
