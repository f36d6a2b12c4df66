import { Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { isPublic } from "../../../src/ingest/fetch/address.ts";
import { answer, type HostileServer, hostileServer, redirect } from "./hostile-server.ts";
import { outcome, testWeb, textOf } from "./web.ts";

let server: HostileServer;
beforeAll(async () => {
  server = await hostileServer({
    "/feed": answer(200, {}, "a feed"),
    "/to-literal": redirect(302, "http://10.0.0.1/feed"),
    "/to-name": redirect(302, "http://inside.test/feed"),
    "/to-file": redirect(302, "file:///etc/hostname"),
    "/to-login": redirect(302, "http://somebody:secret@news.test/"),
    "/loop": redirect(302, "/loop"),
    ...Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`/hop/${n}`, redirect(302, `/hop/${n + 1}`)])),
    "/hop/30": answer(200, {}, "arrived"),
  });
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

const PUBLIC_ADDRESS = "93.184.215.14";
const open = testWeb({ localAddresses: false });

describe("addresses of this machine and its networks", () => {
  test.each([
    "http://127.0.0.1:PORT/feed",
    "http://[::1]:PORT/feed",
    "http://0.0.0.0:PORT/feed",
    "http://0:PORT/feed",
    "http://2130706433:PORT/feed",
    "http://0x7f.1:PORT/feed",
    "http://0177.0.0.1:PORT/feed",
    "http://[::ffff:127.0.0.1]:PORT/feed",
    "http://[::ffff:7f00:1]:PORT/feed",
    "http://１２７.０.０.１:PORT/feed",
    "http://127。0。0。1:PORT/feed",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.64.0.1/",
    "http://[64:ff9b::7f00:1]:PORT/",
    "http://[2002:7f00:1::]:PORT/",
    "http://[2001:0:7f00:1::]:PORT/",
  ])("are refused as they stand: %s", async (url) => {
    expect(outcome(await open.get({ url: url.replace("PORT", String(server.port)), as: "feed" }))).toBe(
      "forbidden-address",
    );
    expect(server.connections()).toBe(0);
  });

  test.each(["http://localhost:PORT/feed", "http://localhost.:PORT/feed"])(
    "are refused under the name of this machine: %s",
    async (url) => {
      const web = testWeb({ localAddresses: false, resolve: async () => ["127.0.0.1", "::1"] });
      expect(outcome(await web.get({ url: url.replace("PORT", String(server.port)), as: "feed" }))).toBe(
        "forbidden-address",
      );
      expect(server.connections()).toBe(0);
    },
  );

  test("are refused under the machine's own look-up", async () => {
    expect(outcome(await open.get({ url: server.url("/feed", "localhost"), as: "feed" }))).toBe("forbidden-address");
    expect(server.connections()).toBe(0);
  });

  test.each([
    ["http://user@127.0.0.1:PORT/feed", "credentials"],
    ["http://:word@news.test/", "credentials"],
    ["file:///etc/hostname", "scheme"],
    ["ftp://news.test/feed", "scheme"],
    ["gopher://news.test/", "scheme"],
    ["data:text/plain,feed", "scheme"],
    ["javascript:1", "scheme"],
    ["http://news.test:22/", "port"],
    ["http://news.test:25/", "port"],
    ["https://news.test:993/", "port"],
    ["news.test/feed", "address"],
    ["http://", "address"],
  ])("and what is no address of the web: %s", async (url, why) => {
    const resolve = vi.fn(async () => [PUBLIC_ADDRESS]);
    const web = testWeb({ localAddresses: false, resolve });
    expect(outcome(await web.get({ url: url.replace("PORT", String(server.port)), as: "feed" }))).toBe(why);
    expect(resolve).not.toHaveBeenCalled();
    expect(server.connections()).toBe(0);
  });

  test("and what is longer than an address of the web, as it stands or when written out", async () => {
    expect(outcome(await open.get({ url: `http://news.test/${"x".repeat(3_000)}`, as: "feed" }))).toBe("address");
    expect(outcome(await open.get({ url: `http://news.test/${"ü".repeat(1_000)}`, as: "feed" }))).toBe("address");
  });

  test("knows the addresses of the open internet from all others", () => {
    const inside =
      "10.1.1.1 172.16.0.1 192.168.1.1 127.9.9.9 169.254.1.1 100.127.0.1 192.0.0.8 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 0.0.0.0 :: ::1 fe80::1 fec0::1 fc00::1 ff02::1 2001:db8::1 3fff::1 ::127.0.0.1 ::ffff:10.0.0.1 64:ff9b:1::1 100::1 nonsense";
    expect(inside.split(" ").filter(isPublic)).toEqual([]);
    const outside = "93.184.215.14 8.8.8.8 2606:4700::1111 ::ffff:8.8.8.8";
    expect(outside.split(" ").filter((one) => !isPublic(one))).toEqual([]);
  });
});

describe("names", () => {
  test.each([
    ["a private address", ["192.168.0.10"]],
    ["this machine", ["127.0.0.1"]],
    ["a public and a private address", [PUBLIC_ADDRESS, "10.0.0.1"]],
    ["a private address in IPv6", ["::ffff:10.0.0.1"]],
    ["what is no address", ["nonsense"]],
  ])("that lead to %s are refused", async (_, addresses) => {
    const web = testWeb({ localAddresses: false, resolve: async () => addresses });
    expect(outcome(await web.get({ url: server.url("/feed", "rebinding.test"), as: "feed" }))).toBe(
      "forbidden-address",
    );
    expect(server.connections()).toBe(0);
  });

  test("are looked up once for each connection, so a second answer is checked like the first", async () => {
    const answers = [["127.0.0.1"], ["127.0.0.1"]];
    const resolve = vi.fn(async () => answers.shift() ?? ["10.0.0.1"]);
    const web = testWeb({ resolve });
    expect(outcome(await web.get({ url: server.url("/feed", "rebinding.test"), as: "feed" }))).toBe("ok");
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(outcome(await web.get({ url: server.url("/feed", "rebinding.test"), as: "feed" }))).toBe("ok");
    expect(resolve).toHaveBeenCalledTimes(2);
  });

  test("that were public and lead to this machine at the next connection are refused then", async () => {
    leadPublicAddressesHere(PUBLIC_ADDRESS);
    const answers = [[PUBLIC_ADDRESS], ["127.0.0.1"]];
    const web = testWeb({ localAddresses: false, resolve: async () => answers.shift()! });
    const before = server.seen.length;
    expect(outcome(await web.get({ url: server.url("/feed", "rebinding.test"), as: "feed" }))).toBe("ok");
    expect(outcome(await web.get({ url: server.url("/feed", "rebinding.test"), as: "feed" }))).toBe(
      "forbidden-address",
    );
    expect(server.seen.length).toBe(before + 1);
  });

  test("that seem public are refused where the connection ends at this machine, before anything is sent", async () => {
    leadPublicAddressesHere("127.0.0.1");
    const web = testWeb({ localAddresses: false, resolve: async () => [PUBLIC_ADDRESS] });
    const [asked, connected] = [server.seen.length, server.connections()];
    expect(outcome(await web.get({ url: server.url("/feed", "astray.test"), as: "feed" }))).toBe("forbidden-address");
    await vi.waitFor(() => expect(server.connections()).toBe(connected + 1));
    expect(server.seen.length).toBe(asked);
  });

  test("that nobody knows have no host; a look-up that hangs takes no longer than the rest", async () => {
    const nobody = Object.assign(new Error("no"), { code: "ENOTFOUND" });
    const lost = testWeb({ resolve: async () => Promise.reject(nobody) });
    expect(outcome(await lost.get({ url: "http://nobody.test/", as: "feed" }))).toBe("no-such-host");
    const none = testWeb({ resolve: async () => [] });
    expect(outcome(await none.get({ url: "http://nobody.test/", as: "feed" }))).toBe("no-such-host");
    const hanging = testWeb({ resolve: () => new Promise(() => {}), limits: { feedMs: 100 } });
    expect(outcome(await hanging.get({ url: "http://slow.test/", as: "feed" }))).toBe("too-slow");
  });
});

describe("redirects", () => {
  const throughTheWall = (): ReturnType<typeof testWeb> => {
    leadPublicAddressesHere(PUBLIC_ADDRESS);
    return testWeb({
      localAddresses: false,
      resolve: async (name) => [name === "inside.test" ? "10.0.0.1" : PUBLIC_ADDRESS],
    });
  };

  test.each([
    ["/to-literal", "forbidden-address"],
    ["/to-name", "forbidden-address"],
    ["/to-file", "scheme"],
    ["/to-login", "credentials"],
  ])("are checked like what was asked for: %s", async (path, why) => {
    const before = server.seen.length;
    expect(outcome(await throughTheWall().get({ url: server.url(path, "news.test"), as: "feed" }))).toBe(why);
    expect(server.seen.length).toBe(before + 1);
  });

  test("end after five", async () => {
    const before = server.seen.length;
    expect(outcome(await testWeb().get({ url: server.url("/loop"), as: "feed" }))).toBe("too-many-redirects");
    expect(outcome(await testWeb().get({ url: server.url("/hop/0"), as: "feed" }))).toBe("too-many-redirects");
    expect(server.seen.length).toBe(before + 12);
    expect(textOf(await testWeb().get({ url: server.url("/hop/25"), as: "feed" }))).toBe("arrived");
  });
});

/** As a router would that sends everything to this machine: connections to whatever address end at the test's server, which seems to be at `shown`. */
function leadPublicAddressesHere(shown: string): void {
  const connect: (this: Socket, to: { host: string; port: number }) => Socket = Socket.prototype.connect;
  vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...given: unknown[]) {
    const { host, lookup } = (Array.isArray(given[0]) ? given[0][0] : given[0]) as { host: string; lookup: LookUp };
    lookup(host, { all: true }, (error) => {
      if (error) return void this.destroy(error);
      connect.call(Object.assign(this, { _peername: { address: shown } }), { host: "127.0.0.1", port: server.port });
    });
    return this;
  });
}

type LookUp = (host: string, options: { all: true }, callback: (error: Error | null) => void) => void;
