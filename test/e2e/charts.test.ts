import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiMessage } from "../../src/local/index.ts";
import { startChartWorker } from "../../src/work/charts.ts";
import { rawItem } from "../parse/raw.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { button, messageOf, textOf } from "./seen.ts";

const HOUR_MS = 3_600_000;
/** What each paper wrote, ten hours after the one before. */
const PRINTED = [
  [
    "Echo",
    "Storm hits Port Lindow harbour",
    "A storm tore through the harbour of Port Lindow before dawn and sank two trawlers at their moorings.",
    "The storm killed at least 14 people in the harbour of Port Lindow, police said.",
  ],
  [
    "Herald",
    "Storm in Port Lindow harbour: divers search the wrecks",
    "Divers went down to the wrecks in the harbour of Port Lindow after the storm, while the wind still blew hard.",
    "Police in Port Lindow said the storm had killed 22 people in the harbour.",
  ],
  [
    "Post",
    "Port Lindow counts its dead after the storm in the harbour",
    "Families waited at the harbour gates of Port Lindow for news of the crews that the storm had caught.",
    "In the harbour of Port Lindow the storm killed 31 people, the mayor told the council.",
  ],
  [
    "Wire",
    "Storm toll rises in Port Lindow harbour",
    "The mayor of Port Lindow closed the harbour to all ships until the storm damage has been surveyed.",
    "The storm killed 63 people in the harbour of Port Lindow, the coast guard said on Friday.",
  ],
] as const;

/** With more time than people wait: on a busy machine a thread starts slowly. */
const charts = startChartWorker({ log: () => {}, timeoutMs: 60_000 });
let mayDraw = true;
let takesMs = 0;
let pair: Pair;
beforeAll(async () => {
  pair = await startPair({
    starterArticles: false,
    drawChart: async (chart) => {
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      return mayDraw ? charts.draw(chart) : null;
    },
  });
  const items = PRINTED.map(([publisher, ...words], index) =>
    rawItem(words.join("\n\n"), {
      publisher,
      url: `https://paper.example/${index}`,
      published: new Date(START - (40 - index * 10) * HOUR_MS).toISOString(),
    }),
  );
  await pair.bot.opened.intake.takeIn(items, { kind: "everyone" });
});
afterAll(async () => {
  expect(pair.trouble).toEqual([]);
  await pair.stop();
  await charts.close();
});

const admin = () => pair.local.user("admin");
const ask = async (name: string, options: Record<string, string | number | boolean>) =>
  messageOf(await admin().command(name, options));

type Gallery = { readonly type: number; readonly items: { media: { url: string }; description: string }[] };

/** What stands in the place of the picture: its words, and the bytes at its address. */
async function pictureOf(message: ApiMessage) {
  const [container] = message.components as unknown as { components: Gallery[] }[];
  const galleries = container!.components.filter(({ type }) => type === 12);
  if (galleries.length === 0) return null;
  const [{ media, description } = { media: { url: "" }, description: "" }] = galleries.flatMap(({ items }) => items);
  const answer = await fetch(media.url);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return {
    words: description,
    type: answer.headers.get("content-type"),
    start: [...bytes.slice(0, 4)],
    files: message.attachments.map(({ filename }) => filename),
  };
}
const PNG = { type: "image/png", start: [0x89, 0x50, 0x4e, 0x47], files: ["chart.png"] };

describe("/latest with a chart", () => {
  test("shows how many articles came each day, in a picture and in its words", async () => {
    const message = await ask("latest", { chart: true });
    expect(await pictureOf(message)).toMatchObject(PNG);
    expect((await pictureOf(message))!.words).toMatch(
      /^Articles a day: 4 articles from 5 Feb to 6 Mar\. Most on 5 Mar: 2\. Day by day: 5 Feb 0; .*4 Mar 1; 5 Mar 2; 6 Mar 1\.$/,
    );
    expect(textOf(message)).toContain("Latest stories");
  });

  test("counts those of a topic and a source alone", async () => {
    const { words } = (await pictureOf(await ask("latest", { chart: true, topic: "storm", source: "Echo" })))!;
    expect(words).toMatch(/^Articles a day on storm from Echo: 1 article from /);
  });

  test("shows none unless it is asked for", async () => {
    expect(await pictureOf(await ask("latest", {}))).toBeNull();
  });

  test("shows it for everybody, too", async () => {
    const own = await ask("latest", { chart: true });
    const shared = await admin().press(own, button(own, "Post here"));
    expect([shared.ephemeral, await pictureOf(messageOf(shared))]).toMatchObject([false, PNG]);
  });

  test("brings it also when its drawing takes long: Discord hears in time that there will be an answer", async () => {
    takesMs = 3_500;
    const { message, ackMs } = await admin().command("latest", { chart: true });
    takesMs = 0;
    expect(ackMs).toBeLessThan(3_000);
    expect(await pictureOf(message!)).toMatchObject(PNG);
  });

  test("says the same in words when no picture can be drawn", async () => {
    mayDraw = false;
    const message = await ask("latest", { chart: true });
    mayDraw = true;
    expect([await pictureOf(message), message.attachments]).toEqual([null, []]);
    expect(textOf(message)).toContain("-# Articles a day: 4 articles from 5 Feb to 6 Mar.");
  });
});

describe("/figures with a chart", () => {
  test("shows what each paper gave, in the order of their times", async () => {
    const picture = await pictureOf(await ask("figures", { query: "storm killed", chart: true }));
    expect(picture).toMatchObject(PNG);
    expect(picture!.words).toBe(
      "“storm killed”: a figure over time. Storm toll rises in Port Lindow harbour: 4 Mar, 20:00 at least 14 people (Echo); 5 Mar, 06:00 22 people (Herald); 5 Mar, 16:00 31 people (Post); 6 Mar, 02:00 63 people (Wire).",
    );
  });

  test("says it where fewer than three articles give a figure", async () => {
    const message = await ask("figures", { query: "trawlers", chart: true });
    expect(await pictureOf(message)).toBeNull();
    expect(textOf(message)).toContain(
      "-# No picture: fewer than 3 articles of one story give a figure for the same thing in a sentence with “trawlers”.",
    );
  });

  test("shows it for everybody, too", async () => {
    const own = await ask("figures", { query: "storm killed", chart: true });
    const shared = await admin().press(own, button(own, "Post here"));
    expect([shared.ephemeral, await pictureOf(messageOf(shared))]).toMatchObject([false, PNG]);
  });

  test("has none for one article", async () => {
    expect(textOf(await ask("figures", { article: "storm", chart: true }))).toContain("nothing to narrow");
  });
});
