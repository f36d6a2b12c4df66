import type { ApiMessage } from "./types.ts";
import type { UsedNonce, World } from "./world.ts";

const MAX_NONCES = 2_000;

/** The first message that was sent with this nonce within the window, even if it is deleted by now. */
export function usedNonce(world: World, nonce: string | number): UsedNonce | null {
  const used = world.nonces.get(String(nonce));
  return used && world.now() - used.at <= world.nonceWindowMs ? used : null;
}

/** Remembers which message a nonce made. The journal line is the message's own, so that neither can be there without the other. */
export function rememberNonce(world: World, nonce: string | number, message: ApiMessage): void {
  const used = { channelId: message.channel_id, messageId: message.id, at: world.now() };
  world.nonces.delete(String(nonce));
  world.nonces.set(String(nonce), used);
  for (const oldest of world.nonces.keys()) {
    if (world.nonces.size <= MAX_NONCES) break;
    world.nonces.delete(oldest);
  }
}
