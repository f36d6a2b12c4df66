import { afterAll, beforeAll, expect, test } from "vitest";
import { guildId } from "../../src/domain/ids.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, messageOf, textOf } from "./seen.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.stop());

const admin = () => pair.local.user("admin");

test("each person is answered in the language of their Discord, and the sources' words stay as they are", async () => {
  const titles = [];
  const said = [];
  for (const locale of ["en-GB", "de", "fr", "es-419", "pt-BR", "ja", "nl"]) {
    const text = textOf(messageOf(await admin().command("search", { query: "crane" }, { locale })));
    titles.push(text.split("\n")[0]);
    said.push(
      text
        .split("\n")
        .filter((line) => line.startsWith("### "))
        .join("\n"),
    );
  }
  expect(titles[0]).toContain("Articles on “");
  expect(new Set(titles.slice(0, 6)).size).toBe(6);
  expect(titles[6]).toBe(titles[0]);
  expect(new Set(said).size).toBe(1);
});

test("help names commands and options as the reader's Discord shows them", async () => {
  const help = textOf(messageOf(await admin().command("help", {}, { locale: "de" })));
  expect(help).toContain("`/überblick` Ein Artikel");
  const one = textOf(messageOf(await admin().command("help", { topic: "feeds" }, { locale: "de" })));
  expect(one).toMatch(/`\/feeds \p{L}+`/u);
  expect(one).not.toContain("Follow a feed");
});

test("trouble is told in the reader's language", async () => {
  const text = textOf(
    messageOf(
      await admin().command("summary", { article: "https://nowhere.example/x" }, { locale: "ja", timeoutMs: 20_000 }),
    ),
  );
  expect(text).toMatch(/[\p{sc=Hira}\p{sc=Kana}]/u);
});

test("what everybody sees is in the language that the server chose, else in its own on Discord", async () => {
  const answer = messageOf(await admin().command("latest", {}, { locale: "fr" }));
  const own = messageOf(await admin().press(answer, button(answer, "Publier ici"), { locale: "fr" }));
  expect(textOf(own)).toContain("Latest stories");
  await pair.bot.opened.store.setGuildSetting(guildId(pair.local.ids.guild), "language", "de");
  const german = messageOf(await admin().press(answer, button(answer, "Publier ici"), { locale: "fr" }));
  expect(textOf(german)).not.toContain("Latest stories");
});
