import { describe, expect, test } from "vitest";
import { outline, parsed } from "../parse/raw.ts";
import { item, items, refusal } from "./entries.ts";

const read = (value: unknown) => item("a.json", JSON.stringify(value));

describe("ninjs", () => {
  const base = { uri: "urn:tna:1", headlines: [{ value: "Ferry stops" }] };

  test("has captions, credits, writers and the slugline of version 3", async () => {
    const found = await read({
      ...base,
      slugline: "FERRY",
      people: [
        { name: "Ana Ruizel", role: "author" },
        { name: "Ina Sorley", role: "subject" },
      ],
      associations: [
        {
          name: "main",
          type: "picture",
          uri: "urn:p",
          descriptions: [
            { role: "caption", value: "The pier\nat dawn." },
            { role: "creditline", value: "Jonas Tvedt" },
          ],
        },
        { name: "clip", type: "video", descriptions: [{ role: "caption", value: "A film." }] },
      ],
      bodies: [{ role: "main", contentType: "text/plain", value: "The ferry stopped.\n\nNobody was hurt." }],
      located: null,
      copyrightNotice: "© Tarn",
    });
    expect(found).toMatchObject({ byline: "Ana Ruizel", subjects: ["FERRY"], usageTerms: "© Tarn" });
    expect(outline(parsed("", found))).toEqual([
      ["headline", "Ferry stops"],
      ["caption", "The pier at dawn."],
      ["credit", "Jonas Tvedt"],
      ["paragraph", "The ferry stopped."],
      ["paragraph", "Nobody was hurt."],
    ]);
  });

  test("has its associations by name in version 1, and NITF as a body", async () => {
    const found = await read({
      uri: "urn:tna:1",
      headline: "Ferry stops",
      associations: { pic: { type: "picture", description_caption: "The pier at dawn.", byline: "Jonas Tvedt" } },
      body_text: "",
      body_nitf: "x",
      bodies: [
        {
          role: "nitf",
          contenttype: "application/nitf+xml",
          value:
            "<nitf><body><body.content><p>It stopped.</p><hl2>Next</hl2><p>Boats.</p></body.content></body></nitf>",
        },
      ],
    });
    expect(found.text).toBe("The pier at dawn.\n\nJonas Tvedt\n\nIt stopped.\n\nNext\n\nBoats.");
    expect(found.told?.map(({ kind }) => kind)).toEqual(["caption", "credit", "subheading"]);
  });

  test("has the headings, lists and captions of a marked-up body, and the headline once", async () => {
    const markup =
      "<html><head><title>Ferry stops | Tarn</title></head><body><h1>Ferry stops</h1><p>It stopped on <b>Monday</b>.<br/>It was old.</p><h2>Next</h2><ul><li>Boats</li></ul><figure><img src=a><div>Jonas Tvedt</div><figcaption>The pier.</figcaption></figure></body></html>";
    const found = await read({ ...base, bodies: [{ role: "html5", contenttype: "text/html", value: markup }] });
    expect(outline(parsed("", found))).toEqual([
      ["headline", "Ferry stops"],
      ["paragraph", "It stopped on Monday. It was old."],
      ["subheading", "Next"],
      ["list-item", "Boats"],
      ["caption", "Jonas Tvedt"],
      ["caption", "The pier."],
    ]);
    const unclosed = { ...base, bodies: [{ contenttype: "text/html", value: "<p>It stopped.".repeat(400) }] };
    expect((await read(unclosed)).text.split("\n\n")).toHaveLength(400);
  });

  test("has a teaser for its text where an agency sends no more, and names nothing that is empty", async () => {
    const teaser = {
      ...base,
      usageterms: "",
      by: "",
      descriptions: [{ role: "text", value: "The ferry stopped on Monday." }],
    };
    expect(await read(teaser)).toMatchObject({
      text: "The ferry stopped on Monday.",
      standfirst: null,
      usageTerms: null,
      byline: null,
    });
  });

  test("is no article where it is a picture alone", async () => {
    const picture = { ...base, type: "picture", descriptions: [{ role: "caption", value: "The pier at dawn." }] };
    expect(await refusal("a.json", JSON.stringify(picture))).toEqual([[null, "it is no article but a picture"]]);
  });

  test("has a caption that is not called one, with whom the picture is by", async () => {
    const found = await read({
      ...base,
      associations: [{ type: "picture", by: "Jonas Tvedt", descriptions: [{ value: "The pier." }] }],
      bodies: [{ contenttype: "text/plain", value: "The ferry stopped." }],
    });
    expect(found.text).toBe("The pier.\n\nJonas Tvedt\n\nThe ferry stopped.");
    expect(found.picture).toBeUndefined();
  });

  test("is shown with its first described picture, as large as it comes, in every version", async () => {
    const [small, large, film] = ["s.jpg", "l.jpg", "f.mp4"].map((name) => `https://img.example/${name}`);
    const described = {
      descriptions: [
        { role: "caption", value: "The pier." },
        { role: "creditline", value: "Tvedt" },
      ],
    };
    const bodies = [{ contenttype: "text/plain", value: "The ferry stopped." }];
    const renditions = [
      { href: small, contentType: "image/jpeg", width: 200 },
      { href: large, contentType: "image/jpeg", width: 900 },
      { href: film, contentType: "video/mp4", width: 1_900 },
    ];
    const bare = { type: "picture", renditions };
    const third = { ...base, bodies, associations: [bare, { ...bare, ...described }] };
    expect((await read(third)).picture).toEqual({ url: large, words: "The pier.", credit: "Tvedt" });
    const picture = { description_caption: "The pier.", renditions: { main: { href: small, mimetype: "image/jpeg" } } };
    const first = { ...base, bodies, associations: { cover: { type: "picture", ...picture } } };
    expect((await read(first)).picture).toEqual({ url: small, words: "The pier.", credit: null });
  });

  test.each([
    ["canceled", "canceled"],
    ["Cancelled", "canceled"],
    ["somehow", "withheld"],
  ])("with the status %j and no words it is %s", async (pubstatus, status) => {
    expect(await read({ uri: "urn:tna:1", pubstatus })).toMatchObject({ status, uri: "urn:tna:1", text: "" });
  });
});

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Ferry stops &amp; boats go",
  description: "Islanders depend on two small boats",
  articleBody: "The ferry stopped on Monday.\n\nNobody was hurt.",
  author: [{ "@type": "Person", name: "Ana Ruizel" }, "Rafe Dolan"],
  publisher: { "@type": "NewsMediaOrganization", name: "Tarn Courier" },
  datePublished: "2025-06-11T08:00:00+02:00",
  dateModified: "2025-06-11T10:00:00+02:00",
  image: [
    {
      "@type": "ImageObject",
      url: "https://img.example/p.jpg",
      caption: "The pier at dawn.",
      creditText: "Jonas Tvedt",
    },
  ],
  mainEntityOfPage: { "@id": "https://tarncourier.example/ferry" },
  inLanguage: "en-GB",
  keywords: "ships, islands",
  isAccessibleForFree: false,
};

describe("schema.org", () => {
  test("gives the article with its fields and its picture", async () => {
    const found = await read(ARTICLE);
    expect(found).toMatchObject({
      headline: "Ferry stops & boats go",
      standfirst: "Islanders depend on two small boats",
      byline: "Ana Ruizel, Rafe Dolan",
      publisher: "Tarn Courier",
      url: "https://tarncourier.example/ferry",
      uri: null,
      language: "en-GB",
      published: "2025-06-11T08:00:00+02:00",
      modified: "2025-06-11T10:00:00+02:00",
      subjects: ["ships", "islands"],
      picture: { url: "https://img.example/p.jpg", words: "The pier at dawn.", credit: "Jonas Tvedt" },
      provenance: { text: expect.stringContaining("subscribers") },
    });
    expect(outline(parsed("", found)).map(([kind]) => kind)).toEqual([
      "headline",
      "standfirst",
      "caption",
      "credit",
      "paragraph",
      "paragraph",
    ]);
  });

  test("is found in a graph, whose things refer to each other, and in a list", async () => {
    const { "@context": context, ...article } = ARTICLE;
    const things = [
      { ...article, publisher: { "@id": "#paper" }, articleBody: "<p>It stopped.</p><p>Nobody was hurt.</p>" },
      { ...article, mainEntityOfPage: "https://tarncourier.example/pier", headline: "Pier closes" },
      { ...article, articleBody: undefined, headline: "A teaser" },
      { "@type": "Organization", "@id": "#paper", name: "Tarn Courier" },
    ];
    for (const value of [{ "@context": context, "@graph": things }, things]) {
      const found = await items("a.json", JSON.stringify(value));
      expect(found.map(({ headline, source }) => [headline, source])).toEqual([
        ["Ferry stops & boats go", "a.json#1"],
        ["Pier closes", "a.json#2"],
      ]);
      expect(found[0]).toMatchObject({ publisher: "Tarn Courier" });
      expect(found[0]!.text).toContain("It stopped.\n\nNobody was hurt.");
    }
  });

  test("stands one a line, too, beside other kinds", async () => {
    const lines = `${JSON.stringify(ARTICLE)}\n${JSON.stringify({ uri: "urn:1", headline: "A", body_text: "B" })}\n{"title": "x"}\n`;
    expect((await items("a.txt", lines)).map(({ source }) => source)).toEqual(["a.txt:1", "a.txt:2"]);
    expect(await refusal("a.txt", lines)).toEqual([[3, expect.stringContaining("neither ninjs nor")]]);
  });

  test.each([
    [{ "@type": "Recipe", name: "Salt soup", text: "Boil." }],
    [{ "@type": "NewsArticle" }],
    [{ "@graph": [] }],
    [{ "@type": ["NewsArticle"], headline: { a: 1 }, articleBody: 7 }],
  ])("gives no article of %j", async (value) => {
    expect(await refusal("a.json", JSON.stringify(value))).toHaveLength(1);
  });
});
