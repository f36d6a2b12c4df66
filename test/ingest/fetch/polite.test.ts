import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answer, drip, type HostileServer, hostileServer, type Route, redirect } from "./hostile-server.ts";
import { outcome, testWeb, textOf } from "./web.ts";

/** Answers after a while, and counts how many wait at once. */
function slow(afterMs: number): { route: Route; most: () => number } {
  let [waiting, most] = [0, 0];
  return {
    most: () => most,
    route: (socket, seen) => {
      most = Math.max(most, ++waiting);
      setTimeout(() => {
        waiting -= 1;
        answer(200, {}, seen.path)(socket, seen);
      }, afterMs);
    },
  };
}

const NAMES = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}.test`);
const resolve = async (): Promise<string[]> => ["127.0.0.1"];
const work = slow(60);
const servers: HostileServer[] = [];
let server: HostileServer;
beforeAll(async () => {
  server = await started(Object.fromEntries(["/1", "/2", "/3", "/4", "/urgent"].map((path) => [path, work.route])));
});
afterEach(() => {
  server.seen.splice(0);
});
afterAll(() => Promise.all(servers.map((one) => one.close())));

async function started(routes: Record<string, Route>): Promise<HostileServer> {
  const one = await hostileServer(routes);
  servers.push(one);
  return one;
}
const paths = ({ seen }: HostileServer): string[] => seen.map(({ path }) => path);

describe("a host", () => {
  test("gets one request at a time, with a pause between two", async () => {
    const web = testWeb({ spacingMs: 100 });
    await Promise.all(["/1", "/2", "/3"].map((path) => web.get({ url: server.url(path), as: "feed" })));
    const [first, second, third] = server.seen.map(({ at }) => at);
    // 60 ms for the answer and 100 until the next.
    expect(second! - first!).toBeGreaterThan(155);
    expect(third! - second!).toBeGreaterThan(155);
  });

  test("gets what somebody waits for first, also when that is only found out later", async () => {
    const web = testWeb();
    const asks = ["/1", "/2", "/3", "/4"].map((path) => web.get({ url: server.url(path), as: "feed" }));
    asks.push(web.get({ url: server.url("/urgent"), as: "feed", urgent: true }));
    asks.push(web.get({ url: server.url("/4"), as: "feed", urgent: true }));
    await Promise.all(asks);
    expect(paths(server)).toEqual(["/1", "/4", "/urgent", "/2", "/3"]);
  });

  test("is one of four at once", async () => {
    const before = work.most();
    expect(before).toBe(1);
    const web = testWeb({ resolve });
    const results = await Promise.all(NAMES.map((name) => web.get({ url: server.url("/1", name), as: "feed" })));
    expect(results.map(outcome)).toEqual(Array(6).fill("ok"));
    expect(work.most()).toBe(4);
  });

  test("holds up no other one, and a redirect between two none of both", async () => {
    const other = await started({ "/over": (socket, seen) => redirect(302, server.url("/2", "a.test"))(socket, seen) });
    const web = testWeb({ resolve, spacingMs: 50 });
    const there = await started({ "/back": redirect(302, other.url("/over", "b.test")) });
    const [one, two] = await Promise.all([
      web.get({ url: other.url("/over", "b.test"), as: "feed" }),
      web.get({ url: there.url("/back", "a.test"), as: "feed" }),
    ]);
    expect([textOf(one!), textOf(two!)]).toEqual(["/2", "/2"]);
  });

  test("that is too slow gets only its own asks into trouble, and waiting for it costs no time of theirs", async () => {
    const stuck = await started({ "/stuck": drip(200, {}, "x", 20), "/quick": answer(200, {}, "quick") });
    const web = testWeb({ limits: { feedMs: 250 } });
    const results = await Promise.all(
      ["/stuck", "/stuck?2", "/quick"].map((path) => web.get({ url: stuck.url(path), as: "feed" })),
    );
    expect(results.map(outcome)).toEqual(["too-slow", "not-found", "ok"]);
  });
});

describe("asks", () => {
  test("for the same at the same time share one request", async () => {
    const web = testWeb();
    const ask = { url: server.url("/1"), as: "feed" } as const;
    const [one, two, three] = await Promise.all([web.get(ask), web.get(ask), web.get({ ...ask, etag: '"x"' })]);
    expect(one).toBe(two);
    expect(one).not.toBe(three);
    expect(paths(server)).toEqual(["/1", "/1"]);
    await web.get(ask);
    expect(server.seen.length).toBe(3);
  });

  test("are refused where too many wait, or too long", async () => {
    const web = testWeb({ limits: { asks: 2 } });
    const results = await Promise.all(["/1", "/2", "/3"].map((path) => web.get({ url: server.url(path), as: "feed" })));
    expect(results.map(outcome)).toEqual(["ok", "ok", "queue-full"]);
    const hasty = testWeb({ limits: { queueMs: 30 } });
    const late = await Promise.all(["/1", "/2"].map((path) => hasty.get({ url: server.url(path), as: "feed" })));
    expect(late.map(outcome)).toEqual(["ok", "queue-full"]);
  });

  test("end when the web is closed, those under way and those that wait and those to come", async () => {
    const web = testWeb({ spacingMs: 60_000 });
    const stuck = await started({ "/stuck": drip(200, {}, "x", 20) });
    const asks = ["/stuck", "/1"].map((path) => web.get({ url: stuck.url(path), as: "feed" }));
    while (stuck.seen.length === 0) await new Promise((done) => setTimeout(done, 5));
    await web.close();
    asks.push(web.get({ url: server.url("/2"), as: "feed" }));
    expect((await Promise.all(asks)).map(outcome)).toEqual(["closed", "closed", "closed"]);
  });
});

describe("robots.txt", () => {
  const forbidding = "User-agent: *\nDisallow: /private\nCrawl-delay: 0.2";

  test("is obeyed by pages, not by feeds, and asked for once a day", async () => {
    let now = Date.UTC(2026, 2, 6);
    const site = await started({ "/robots.txt": answer(200, {}, forbidding), "/private": answer(200, {}, "private") });
    const web = testWeb({ now: () => now });
    const page = { url: site.url("/private"), as: "page" } as const;
    expect(outcome(await web.get(page))).toBe("robots");
    expect(outcome(await web.get({ ...page, urgent: true }))).toBe("robots");
    expect(textOf(await web.get({ ...page, as: "feed" }))).toBe("private");
    expect(paths(site)).toEqual(["/robots.txt", "/private"]);
    now += 86_400_001;
    expect(outcome(await web.get(page))).toBe("robots");
    expect(paths(site)).toEqual(["/robots.txt", "/private", "/robots.txt"]);
  });

  test("says how far apart pages are to be, within limits, and the first need not wait for it", async () => {
    const site = await started({
      "/robots.txt": answer(200, {}, forbidding),
      "/a": answer(200, {}, "a"),
      "/b": answer(200, {}, "b"),
    });
    const web = testWeb();
    const start = performance.now();
    await Promise.all(["/a", "/b"].map((path) => web.get({ url: site.url(path), as: "page" })));
    const [, first, second] = site.seen.map(({ at }) => at);
    expect(first! - start).toBeLessThan(150);
    expect(second! - first!).toBeGreaterThan(195);
    const limited = testWeb({ limits: { crawlDelayMs: 20 } });
    const again = performance.now();
    await Promise.all(["/a", "/b"].map((path) => limited.get({ url: site.url(path), as: "page" })));
    expect(performance.now() - again).toBeLessThan(195);
  });

  test.each([
    ["is not there", answer(404, {}), "ok"],
    ["is kept from us", answer(403, {}), "ok"],
    ["is empty", answer(200, {}), "ok"],
    ["leads nowhere", redirect(302, "/robots.txt"), "ok"],
    ["forbids everything", answer(200, {}, "User-agent: Verbatim\nDisallow: /"), "robots"],
    ["forbids everything from elsewhere", redirect(301, "/elsewhere"), "robots"],
    ["is longer than it need be", answer(200, {}, `User-agent: *\nDisallow: /\n${"#".repeat(600_000)}`), "robots"],
    ["fails", answer(500, {}), "status"],
    ["is too busy", answer(429, {}), "busy"],
    ["never comes", drip(200, {}, "#", 20), "too-slow"],
  ])("that %s", async (_, route, said) => {
    const site = await started({
      "/robots.txt": route,
      "/elsewhere": answer(200, {}, "User-agent: *\nDisallow: /"),
      "/story": answer(200, {}, "a story"),
    });
    const web = testWeb({ limits: { robotsMs: 150 } });
    expect(outcome(await web.get({ url: site.url("/story"), as: "page" }))).toBe(said);
    const isForbidden = said === "robots";
    // A link that a person asked for is one visit of theirs, so trouble with robots.txt does not keep it from them.
    expect(outcome(await web.get({ url: site.url("/story"), as: "page", urgent: true }))).toBe(
      isForbidden ? said : "ok",
    );
    expect(paths(site).filter((path) => path === "/robots.txt").length).toBe(_ === "leads nowhere" ? 6 : 1);
  });

  test("of the place that a page leads to is asked, too", async () => {
    const there = await started({ "/robots.txt": answer(200, {}, forbidding), "/private": answer(200, {}, "private") });
    const here = await started({ "/go": redirect(302, there.url("/private")) });
    expect(outcome(await testWeb().get({ url: here.url("/go"), as: "page" }))).toBe("robots");
    expect(paths(there)).toEqual(["/robots.txt"]);
  });

  test("is kept of no more places than there is room for, and trouble with it not for long", async () => {
    let now = Date.UTC(2026, 2, 6);
    const site = await started({ "/robots.txt": answer(500, {}), "/a": answer(200, {}, "a") });
    const web = testWeb({ resolve, now: () => now, limits: { robotsKept: 2 } });
    for (const name of ["a.test", "b.test", "c.test", "c.test", "b.test"])
      await web.get({ url: site.url("/a", name), as: "page" });
    expect(site.seen.length).toBe(3);
    await web.get({ url: site.url("/a", "a.test"), as: "page" });
    expect(site.seen.length).toBe(4);
    now += 10 * 60_000;
    await web.get({ url: site.url("/a", "a.test"), as: "page" });
    expect(site.seen.length).toBe(5);
  });
});
