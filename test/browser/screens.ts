import type { LocalDiscord } from "../../src/local/index.ts";
import { button, messageOf } from "../e2e/seen.ts";
import { htmlOf, type NewsSite, rssOf } from "../feeds/news-site.ts";

/** Every kind of message that the bot writes, each as what brings it into #general. They come in this order: some build on others. */
export const MESSAGES: Readonly<Record<string, (local: LocalDiscord, site: NewsSite) => Promise<unknown>>> = {
  results: (local) => local.user("admin").command("search", { query: "port strike cranes" }),
  story: (local) => local.user("admin").command("summary", { article: "earthquake strikes mountain town" }),
  figures: (local) => local.user("admin").command("figures", { query: "passengers" }),
  quotes: (local) => local.user("admin").command("quotes", { query: "harbour" }),
  source: async (local) => {
    const card = messageOf(
      await local.user("admin").command("summary", { article: "earthquake strikes mountain town" }),
    );
    return local.user("admin").press(card, button(card, "Show in source"));
  },
  briefing: (local) => local.user("admin").command("today", {}),
  latest: (local) => local.user("admin").command("latest", {}),
  related: (local) => local.user("admin").command("related", { to: "the strike at the port" }),
  nothing: (local) => local.user("admin").command("search", { query: "zzyzx" }),
  error: (local) => local.user("admin").command("summary", { article: "http://localhost:1/nothing" }),
  feeds: async (local, site) => {
    site.at("/rss", {
      body: rssOf([{ id: "a", title: "Pier a is closed", link: `${site.origin}/a`, text: htmlOf("today") }]),
    });
    await local
      .user("admin")
      .command("feeds", { url: `${site.origin}/rss`, topic: "Harbour" }, { subcommand: "add", timeoutMs: 20_000 });
    return local.user("admin").command("feeds", {}, { subcommand: "list" });
  },
  "story-with-picture": async (local, site) => {
    const picture = {
      url: "https://img.example/lighthouse.jpg",
      words: "The lighthouse of Lindow at dusk, seen from the northern pier, with the ferry Alva on its way out.",
      credit: "Tessa Quill / Lindow Echo",
    };
    const link = `${site.origin}/light`;
    const item = { id: "light", title: "Lighthouse of Lindow is lit again", link, text: htmlOf("again"), picture };
    site.at("/lights", { body: rssOf([item], "Lindow Lights") });
    await local
      .user("admin")
      .command("feeds", { url: `${site.origin}/lights` }, { subcommand: "add", timeoutMs: 20_000 });
    return local.user("admin").command("summary", { article: link });
  },
  "feeds-import": async (local) => {
    const content =
      '<opml version="2.0"><body><outline text="Orme Post" type="rss" xmlUrl="https://orme.example/rss"/></body></opml>';
    const file = local.user("admin").upload({ name: "feeds.opml", content });
    return local.user("admin").command("feeds", { file }, { subcommand: "import" });
  },
  watch: (local) => local.user("admin").command("watch", { words: "ferry" }, { subcommand: "add" }),
  settings: (local) => local.user("admin").command("settings", {}, { subcommand: "show" }),
  files: (local) => local.user("admin").command("settings", {}, { subcommand: "export" }),
  status: (local) => local.user("admin").command("status", {}),
  help: (local) => local.user("admin").command("help", {}),
  person: async (local) =>
    local
      .user("member")
      .say("**Look** at https://orme.example/ferry, <@1235000000000000011>: `code`, ||a spoiler||\n> quoted\n- a list"),
};
