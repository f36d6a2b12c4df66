import { type BotSettings, startBot } from "../../src/bot.ts";
import { silent } from "../../src/domain/log.ts";
import { fakeClock } from "./fake-clock.ts";

/** A bot in a process of its own, which can be killed. Its clock is moved by messages from the parent: each is a time to go to, answered by "there". */
export type ChildSettings = {
  readonly dataDir: string;
  readonly api: string;
  readonly token: string;
  readonly at: number;
};

const FEEDS = { usualMs: 3_600_000, localAddresses: true, userAgent: "Verbatim/1 (tests)", spacingMs: 0 };

/** A longer way is slept through. */
const AWAKE_MS = 600_000;

const { dataDir, api, token, at } = JSON.parse(process.argv[2] ?? "{}") as ChildSettings;
const clock = fakeClock(at);
const settings: BotSettings = {
  config: { starterArticles: false, defaultZone: "UTC", searchMemory: 100, feeds: FEEDS },
  dataDir,
  discord: { token, guild: null, api },
  now: clock.now,
  setTimer: clock.setTimer,
  log: silent,
};
const bot = await startBot(settings);
const settled = () => bot.clock.settled();
process.on("message", async (until: number) => {
  if (until - clock.now() > AWAKE_MS) await clock.jump(until, settled);
  else await clock.advance(until, settled);
  process.send?.("there");
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
