import type { World } from "./world.ts";

/**
 * One misbehaviour. `status` answers with it without acting (429 carries `retryAfter`, in seconds); `delayMs` waits first. `dropBefore`
 * drops the socket without acting. `lostAnswer` acts and then drops the socket (after `delayMs`), or answers with `status` although it acted.
 */
export type Fault = {
  status?: number;
  retryAfter?: number;
  delayMs?: number;
  lostAnswer?: true;
  dropBefore?: true;
  body?: unknown;
};

/** `path` is without "/api/v10" and decoded: "/channels/1/messages", "/webhooks/1/token/messages/@original". */
type FaultMatch = { method?: string; path?: RegExp };

export type Faults = {
  /** The next `times` requests that match get the fault, after those already planned have been used up. */
  next(match: FaultMatch, fault: Fault, times?: number): void;
  /** Takes back everything: planned faults, denied permissions, the forbidden history, doubled and malformed interactions. */
  clear(): void;
  /** Reading messages answers 50001. */
  historyForbidden: boolean;
  /** Every interaction reaches the bot twice, as may happen when a session is resumed. */
  interactionsTwice: boolean;
  /** Interactions come without their entitlements, which is more than discord.js can read. */
  interactionsMalformed: boolean;
  /** Takes permissions from the bot in a channel; the bot hears of it as it would on Discord. */
  deny(channelId: string, ...permissions: bigint[]): void;
};

export type FaultPlan = Faults & { take(method: string, path: string): Fault | null };

/** What this Discord is told to do wrong; nothing at first. */
export function createFaults(world: World): FaultPlan {
  const planned: { match: FaultMatch; fault: Fault; left: number }[] = [];
  const denied = new Set<string>();
  return {
    historyForbidden: false,
    interactionsTwice: false,
    interactionsMalformed: false,
    next(match, fault, times = 1) {
      planned.push({ match, fault, left: times });
    },
    take(method, path) {
      const index = planned.findIndex(({ match }) => fits(match, method, path));
      const found = planned[index];
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) planned.splice(index, 1);
      return found.fault;
    },
    deny(channelId, ...permissions) {
      const bits = permissions.reduce((sum, bit) => sum | bit, 0n);
      setDenied(world, channelId, bits);
      denied.add(channelId);
    },
    clear() {
      planned.length = 0;
      this.historyForbidden = false;
      this.interactionsTwice = false;
      this.interactionsMalformed = false;
      for (const channelId of denied) setDenied(world, channelId, 0n);
      denied.clear();
    },
  };
}

function setDenied(world: World, channelId: string, bits: bigint): void {
  const channel = world.channels.get(channelId);
  if (!channel) throw new Error(`faults.deny: there is no channel ${channelId}`);
  const others = channel.permission_overwrites.filter((one) => one.id !== world.bot.id);
  const own = bits === 0n ? [] : [{ id: world.bot.id, type: 1 as const, allow: "0", deny: String(bits) }];
  channel.permission_overwrites = [...others, ...own];
  world.bus.tell({ kind: "channel", channelId });
}

function fits(match: FaultMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  if (!match.path) return true;
  match.path.lastIndex = 0;
  return match.path.test(path);
}
