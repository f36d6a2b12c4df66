import { describe, expect, test } from "vitest";
import { isDateline } from "../../src/parse/datelines.ts";
import { outline, parsed } from "./raw.ts";

const BODY = "The harbour of Selmouth was closed on Monday, its operator said.";

/** The dateline of a first paragraph, and what is left of it. */
const opening = (line: string, above = ""): readonly (string | null)[] => {
  const blocks = outline(parsed(`${above}${line}\n\nNobody was hurt.`, { shape: "body", headline: "Harbour closed" }));
  const at = blocks.findIndex(([kind, words]) => kind !== "dateline" && line.endsWith(words));
  return [blocks.find(([kind]) => kind === "dateline")?.[1] ?? null, blocks[at]?.[1] ?? null];
};

test("a place above an agency's line is a dateline, and so is that line", () => {
  expect(isDateline("Selmouth", "MW —")).toBe(true);
  expect(isDateline("MW —")).toBe(true);
  expect(isDateline("(MW) --")).toBe(true);
  expect(isDateline("Selmouth", "The port is closed.")).toBe(false);
  expect(isDateline("The port is closed", "MW —")).toBe(false);
});

describe("a dateline", () => {
  test.each([
    "SELMOUTH (Meridian Wire) —",
    "Port Orme (MW) --",
    "Port Orme, Velland (Meridian Wire) –",
    "SELMOUTH, 3 May (Agency) -",
    "SELMOUTH, Vell., Sept. 3 (Agency) —",
    "SELMOUTH, May 3, 2025 (Agency) -",
    "SELMOUTH (Agency):",
    "(MW) --",
    "(MW)",
    "SELMOUTH —",
    "SELMOUTH -",
    "ST. AILITH, Velland —",
    "COX'S QUAY –",
    "THE HAGUE —",
    "NEW ORME —",
    "ORME/SELMOUTH --",
    "Selmouth, 3 May –",
    "SELMOUTH:",
  ])("%j stands before its paragraph as a block of its own", (dateline) => {
    expect(opening(`${dateline} ${BODY}`)).toEqual([dateline, BODY]);
  });

  test("may stand right at the first word", () => {
    expect(opening(`(MWN)${BODY}`)).toEqual(["(MWN)", BODY]);
    expect(opening(`SELMOUTH—${BODY}`)).toEqual(["SELMOUTH—", BODY]);
  });

  test("may stand on a line of its own", () => {
    expect(opening(BODY, "SELMOUTH, May 3\n\n")).toEqual(["SELMOUTH, May 3", BODY]);
    expect(opening(BODY, "PORT ORME (Meridian Wire)\n\n")).toEqual(["PORT ORME (Meridian Wire)", BODY]);
  });

  test.each([
    "The harbour – Selmouth's largest – was closed on Monday.",
    "On Monday, May 3 – Harbour Day – the port was closed.",
    "Harbour Union (HU) – Selmouth's largest – went on strike.",
    "SELMOUTH — which has no other harbour — was cut off on Monday.",
    "NATO — Selmouth's ally — sent two ships on Monday.",
    "UPDATE — The harbour was opened again at noon.",
    "BREAKING: Harbour closed after crane falls on quay.",
    "QUAYSIDE GALLERY—“Ships of Orme” is shown until May.",
    "SHO — Two cranes fell on Monday.",
    "Rosalind Okeke: The cranes are old.",
    "(The cranes are old.) Two fell on Monday.",
    "Okeke (left) – The head of the union – spoke on Monday.",
    "“SELMOUTH — The harbour” is the title of the book.",
    "FROM ORME, May 3",
  ])("is not seen in %j", (line) => {
    expect(opening(line)).toEqual([null, line]);
  });

  test("is not seen in the labels of an interview", () => {
    const turns = "HARL: How old are the cranes?\n\nOKEKE: Too old for any quay.\n\nHARL: Who bought them?";
    expect(outline(parsed(turns, { shape: "body" })).map(([kind]) => kind)).toEqual(Array(3).fill("paragraph"));
  });

  test("needs its agency far down in the story", () => {
    const above = `${Array(5).fill(BODY).join("\n\n")}\n\n`;
    const kinds = (line: string) => outline(parsed(above + line, { shape: "body" })).map(([kind]) => kind);
    expect(kinds(`ORME — ${BODY}`)).not.toContain("dateline");
    expect(kinds(`ORME (Meridian Wire) — ${BODY}`)).toContain("dateline");
  });

  test.each([
    ["places", "ORME ".repeat(60_000)],
    ["slashes", "ORME/".repeat(60_000)],
    ["commas", `ORME${", Orme".repeat(60_000)}`],
    ["dashes", `ORME ${"—".repeat(200_000)}`],
    ["paragraphs", "ORME (MW) — A\n\n".repeat(20_000)],
  ])("is looked for in many %s in linear time", (_name, text) => {
    const began = performance.now();
    parsed(text, { shape: "body", headline: "Harbour closed" });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
