import { describe, expect, test } from "vitest";
import { pictureOf } from "../../src/ingest/pictures.ts";

const WORDS = "The pier at dawn.";
const BASE = "https://tarncourier.example/a/pier";
const at = (address: unknown, words: unknown = WORDS, credit?: unknown) => pictureOf({ address, words, credit }, BASE);

describe("a picture of a source", () => {
  test.each([
    ["an address", "https://img.example/pier.jpg", "https://img.example/pier.jpg"],
    ["one of its own site", "/img/pier.jpg?w=800#x", "https://tarncourier.example/img/pier.jpg?w=800"],
    ["one without a scheme", " //img.example/pier ", "https://img.example/pier"],
  ])("is shown from %s", (_what, address, url) => {
    expect(at(address)).toEqual({ url, words: WORDS, credit: null });
  });

  test("has its words and its credit on one line, as the source wrote them", () => {
    expect(at("/a.jpg", " The pier\n at dawn. ", "Photo:  Jonas Tvedt / Selma")).toMatchObject({
      words: "The pier at dawn.",
      credit: "Photo: Jonas Tvedt / Selma",
    });
    expect(at("/a.jpg", "夜明けの古い桟橋")?.words).toBe("夜明けの古い桟橋");
  });

  test.each([
    ["an open connection", "http://img.example/pier.jpg"],
    ["this machine", "https://127.0.0.1/pier.jpg"],
    ["this machine, written otherwise", "https://0x7f.1/pier.jpg"],
    ["this machine by name", "https://localhost/pier.jpg"],
    ["a private network", "https://192.168.1.4/pier.jpg"],
    ["a private network in IPv6", "https://[fd00::1]/pier.jpg"],
    ["a name inside a network", "https://printer.local/pier.jpg"],
    ["another port", "https://img.example:22/pier.jpg"],
    ["a name and a password", "https://ada:secret@img.example/pier.jpg"],
    ["data", "data:image/png;base64,AAAA"],
    ["a script", "javascript:alert(1)"],
    ["too long an address", `https://img.example/${"a".repeat(2_100)}`],
    ["nothing", " "],
    ["no address", { url: "https://img.example/pier.jpg" }],
  ])("is none from %s", (_what, address) => {
    expect(at(address)).toBeNull();
  });

  test.each([
    ["nothing", ""],
    ["no words", null],
    ["a file's name", "IMG_2034.JPG"],
    ["a word for any picture", "Image 3"],
    ["two letters", "AP"],
    ["a whole article", "word ".repeat(500)],
  ])("is none that is described by %s", (_what, words) => {
    expect(at("/a.jpg", words)).toBeNull();
  });

  test("has no credit where that is none", () => {
    for (const credit of ["", "  ", 7, "x".repeat(301)]) expect(at("/a.jpg", WORDS, credit)?.credit).toBeNull();
  });
});
