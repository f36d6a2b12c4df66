import { checkedUrl } from "./address.ts";
import { type Answer, type HopLine, send } from "./hop.ts";
import type { Haste, Queue } from "./queue.ts";
import { Trouble } from "./trouble.ts";

export type Visit = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly isCut: boolean;
  readonly timeoutMs: number;
  readonly haste: Haste;
  readonly isSpaced: boolean;
  /** Asked before each request: how far apart this host wants them. Throws where it may not be visited. */
  spacingMs(url: URL): Promise<number>;
};

export type Arrival = {
  readonly url: URL;
  readonly movedTo: string | null;
  readonly answer: Exclude<Answer, { kind: "moved" }>;
};

/**
 * Goes where the redirects lead, checking each address as if it had been asked for; each request waits for its host's turn. Time counts while a request runs, so that a
 * queue makes nothing too slow.
 */
export async function follow(visit: Visit, line: HopLine, queue: Queue): Promise<Arrival> {
  const allowed = { localAddresses: line.localAddresses, urlCharacters: line.limits.urlCharacters };
  let url = checkedUrl(visit.url, null, allowed);
  let [isForGood, movedTo]: [boolean, string | null] = [true, null];
  let timeoutMs = visit.timeoutMs;
  for (let redirects = 0; redirects <= line.limits.redirects; redirects++) {
    const { hostname: host } = url;
    const spacingMs = await visit.spacingMs(url);
    const answer = await queue.run({ host, haste: visit.haste, spacingMs, isSpaced: visit.isSpaced }, async () => {
      const start = performance.now();
      try {
        return await send(url, { ...visit, timeoutMs }, line);
      } finally {
        timeoutMs -= performance.now() - start;
      }
    });
    if (answer.kind !== "moved") return { url, movedTo, answer };
    const next = checkedUrl(answer.to, url, allowed);
    if (url.protocol === "https:" && next.protocol === "http:") throw new Trouble("insecure-redirect");
    isForGood &&= answer.isForGood;
    if (isForGood) movedTo = next.href;
    url = next;
  }
  throw new Trouble("too-many-redirects");
}
