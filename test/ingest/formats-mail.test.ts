import { describe, expect, test } from "vitest";
import { outline, parsed } from "../parse/raw.ts";
import { entry, item, items, refusal } from "./entries.ts";
import { paragraphs, STORY } from "./pages/read.ts";

const HEAD = `Received: from mail.tarn.example by mx.example; Wed, 11 Jun 2025 08:00:05 +0000
From: =?utf-8?Q?Tarn_Caf=C3=A9_Post?= <news@tarn.example>
To: reader@example.org
Subject: Fwd: Ferry stops
Date: Wed, 11 Jun 2025 10:00:00 +0200
Message-ID: <ferry.1@tarn.example>
MIME-Version: 1.0
`;
const plain = (body: string, charset = "utf-8") => `${HEAD}Content-Type: text/plain; charset=${charset}\n\n${body}`;
const part = (type: string, body: string, more = "") =>
  `--b1\nContent-Type: ${type}; charset=utf-8\n${more}\n${body}\n`;
const multipart = (kind: string, ...parts: string[]) =>
  `${HEAD}Content-Type: multipart/${kind}; boundary=b1\n\n${parts.join("")}--b1--\n`;
const kinds = async (content: string) =>
  outline(parsed("", await item("a.eml", content))).map(([kind, words]) => `${kind}: ${words}`);

describe("a mail", () => {
  test("has its headline, publisher, time and identifier in its head, and is known by it", async () => {
    const found = await item("letter", plain("The ferry stopped on Monday.\n\nNobody was hurt.\n"));
    expect(found).toMatchObject({
      headline: "Ferry stops",
      publisher: "Tarn Café Post",
      published: "2025-06-11T08:00:00.000Z",
      uri: "mid:ferry.1@tarn.example",
      text: "The ferry stopped on Monday.\n\nNobody was hurt.\n",
    });
    expect(await item("a.txt", plain("The ferry stopped.").replaceAll("\n", "\r\n"))).toMatchObject({
      headline: "Ferry stops",
    });
  });

  test("keeps earlier mails, signatures and the foot of a list out of the story", async () => {
    const text = `View this email in your browser

The ferry stopped on Monday after divers found that nine of the posts below
the pier were hollow.

On Monday, in a letter to the harbour board, he wrote: nobody will walk there.

> I asked when it sails.

-- \nAna Ruizel
Tarn Post

On Tue, 10 Jun 2025 at 09:05, Ina Sorley <ina@tarn.example> wrote:
> When?

You are receiving this because you signed up.`;
    expect(await kinds(plain(text))).toEqual([
      "headline: Ferry stops",
      "furniture: View this email in your browser",
      "paragraph: The ferry stopped on Monday after divers found that nine of the posts below\nthe pier were hollow.",
      "paragraph: On Monday, in a letter to the harbour board, he wrote: nobody will walk there.",
      "furniture: > I asked when it sails.",
      "furniture: --",
      "furniture: Ana Ruizel",
      "furniture: Tarn Post",
      "furniture: On Tue, 10 Jun 2025 at 09:05, Ina Sorley <ina@tarn.example> wrote:",
      "furniture: > When?",
      "furniture: You are receiving this because you signed up.",
    ]);
  });

  test("ends where a mailing list's foot begins", async () => {
    const text = `${STORY.join("\n\n")}\n\nTo unsubscribe, follow this link.\nThe Post is printed on Pier Road in Selmouth.\n`;
    expect((await kinds(plain(text))).slice(-3).map((line) => line.split(":")[0])).toEqual([
      "paragraph",
      "furniture",
      "furniture",
    ]);
    expect((await kinds(plain(`To unsubscribe, follow this link.\n\n${STORY.join("\n\n")}`))).at(-1)).toMatch(
      /^paragraph/,
    );
  });

  test("that is passed on is the story below its second head", async () => {
    const text =
      "---------- Forwarded message ---------\nFrom: Tarn Post <news@tarn.example>\nSubject: Ferry stops\n\nThe ferry stopped on Monday.\n\nIt was old.";
    expect((await kinds(plain(text))).slice(-2)).toEqual([
      "paragraph: The ferry stopped on Monday.",
      "paragraph: It was old.",
    ]);
    expect((await kinds(plain(text))).filter((line) => line.startsWith("furniture"))).toHaveLength(3);
    const answered =
      "The ferry sails again.\n\n________________________________\nFrom: Ina Sorley\n\nWhen does it sail?";
    expect((await kinds(plain(answered))).slice(1).map((line) => line.split(":")[0])).toEqual([
      "paragraph",
      "furniture",
      "furniture",
      "furniture",
    ]);
  });

  test("is read from its text part where that is real, else from its page", async () => {
    const html = part(
      "text/html",
      `<html><body><div class="menu">Home</div><article><h1>Ferry stops</h1>${paragraphs()}</article></body></html>`,
    );
    const sent = [...STORY, "This line stands in the text part alone."].join("\n\n");
    const real = multipart("alternative", part("text/plain", sent), html);
    expect((await item("a.eml", real)).text.trim()).toBe(sent);
    for (const other of [
      multipart("alternative", part("text/plain", "Your program shows no HTML."), html),
      multipart("alternative", html),
    ])
      expect((await item("a.eml", other)).text).toBe(STORY.join("\n\n"));
    const short = multipart("alternative", part("text/html", "<p>The ferry stopped.</p><p>Nobody was hurt.</p>"));
    expect((await item("a.eml", short)).text).toBe("The ferry stopped.\n\nNobody was hurt.");
  });

  test("brings what is attached to it, and is no article itself when it only says so", async () => {
    const file = (name: string, body: string) =>
      part("application/octet-stream", body, `Content-Disposition: attachment; filename="${name}"\n`);
    const mail = multipart(
      "mixed",
      part("text/plain", "See the attached story."),
      file("pier.txt", "Pier closes\n\nThe pier closed on Monday."),
      file("logo.png", "\u0089PNG"),
      file("ferry.json", JSON.stringify({ uri: "urn:1", headline: "Ferry", body_text: "It stopped." })),
      part("message/rfc822", plain("The boats go.").replace("Fwd: Ferry stops", "Boats go")),
    );
    expect((await items("a.eml", mail)).map(({ source, text }) => [source, text.trim()])).toEqual([
      ["a.eml: pier.txt", "Pier closes\n\nThe pier closed on Monday."],
      ["a.eml: ferry.json", "It stopped."],
      ["a.eml: part 4.eml", "The boats go."],
    ]);
    const long = mail.replace("See the attached story.", STORY.join("\n\n"));
    expect((await items("a.eml", long)).map(({ source }) => source)).toContain("a.eml");
  });

  test("is read in the charset that it names", async () => {
    const bytes = Uint8Array.from(plain("The caf\u00e9 closed. \u0093Shut\u0094.", "windows-1252"), (letter) =>
      letter.charCodeAt(0),
    );
    expect((await item("a.eml", bytes)).text.trim()).toBe("The café closed. “Shut”.");
  });

  test("as a browser saves a page is that page", async () => {
    const saved = multipart(
      "related",
      part("text/html", `<html><body><article><h1>Ferry stops</h1>${paragraphs()}</article></body></html>`),
    ).replace("From:", "Snapshot-Content-Location: https://tarn.example/ferry\nFrom:");
    expect(await item("ferry.mhtml", saved)).toMatchObject({ headline: "Ferry stops", publisher: null });
  });

  test("in a mail in a mail is read so many times and no more", async () => {
    let mail = plain("The innermost ferry stopped.");
    for (let depth = 0; depth < 8; depth += 1)
      mail = multipart(
        "mixed",
        part("text/plain", "See below."),
        `--b1\nContent-Type: message/rfc822\n\n${mail.replaceAll("b1", `c${depth}`)}\n`,
      );
    expect((await items("a.eml", mail)).map(({ text }) => text.trim())).toEqual(["See below."]);
  });

  test("that is broken is read as far as it goes, or refused", async () => {
    const cut = multipart("mixed", part("text/plain", "The ferry stopped on Monday.")).slice(0, -12);
    expect((await entry("a.eml", cut)).kind).toBe("item");
    expect(await refusal("a.eml", HEAD)).toEqual(["article-without-text"]);
    const deep = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=x${at}\n\n--x${at}\n`,
    ).join("");
    expect(await refusal("a.eml", `${HEAD}${deep}\nwords`)).toEqual([[null, expect.stringContaining("no mail")]]);
  });
});
