import { describe, expect, test } from "vitest";
import { bylineIn } from "../../src/parse/bylines.ts";
import { creditIn } from "../../src/parse/credits.ts";
import { lineKind } from "../../src/parse/furniture.ts";
import { stampIn } from "../../src/parse/stamps.ts";

describe("lineKind", () => {
  test.each([
    "Storms on Orme – in pictures",
    "Read more: The last ferry",
    "READ MORE",
    "Read more about the cracks",
    "Related stories",
    "Sign up to our newsletter",
    "Subscribe to The Tarn Courier",
    "Advertisement",
    "Scroll down for video",
    "Story continues below",
    "Follow Ana Ruizel on Twitter: @ruizel",
    "© 2025 The Tarn Courier",
    "Copyright 2025. All rights reserved.",
    "* * *",
    "https://tarn-courier.example/ferry",
    "Video: the ferry leaves",
  ])("takes %j for furniture", (line) => {
    expect(lineKind(line)).toBe("furniture");
  });

  test.each([
    "Powered by automated translation",
    "This article was translated from Ormish by machine",
    "Correction: an earlier version of this article gave the wrong depth.",
    "Editor's note: the harbour master is a cousin of the writer.",
    "An earlier version of this story said the ferry had sunk.",
    "Additional reporting by Tom Orme",
    "Contributing: Tom Orme, Ana Ruizel.",
    "Tom Orme in Ruelport contributed to this report.",
  ])("takes %j for a note", (line) => {
    expect(lineKind(line)).toBe("note");
  });

  test.each([
    "Read more slowly, the teacher told her class.",
    "More than 40 people were on board.",
    "Email servers failed across the island on Tuesday.",
    "Copyright law is to change, the minister said.",
    "Contributing to the delay was a strike at the yard.",
    "Reporting by the paper found that 14 boats had cracks.",
    "Related cracks were found in two other boats, he said.",
    "Translated into money, the delay costs 3 million pounds.",
    "Share prices fell by 4%.",
    "Watch this space, the mayor said.",
    "“Sign up for nothing,” she said.",
    "Follow the money, he said.",
    "The storm was the worst in pictures or in memory.",
  ])("leaves %j to the story", (line) => {
    expect(lineKind(line)).toBeNull();
  });
});

describe("creditIn", () => {
  const cutUp = (line: string) => {
    const found = creditIn(line, { start: 0, end: line.length });
    return (
      found && [
        found.caption && line.slice(found.caption.start, found.caption.end),
        line.slice(found.credit.start, found.credit.end),
      ]
    );
  };

  test.each([
    ["The pier. Jonas Tvedt / Selma Pictures", "The pier.", "Jonas Tvedt / Selma Pictures"],
    ["The pier at dawn. Photo: Jonas Tvedt", "The pier at dawn.", "Photo: Jonas Tvedt"],
    ["The pier at dawn (Jonas Tvedt/Selma Pictures)", "The pier at dawn", "Jonas Tvedt/Selma Pictures"],
    ["The pier at dawn | Jonas Tvedt | AFP", "The pier at dawn | Jonas Tvedt", "AFP"],
    ["The pier “of sighs”. Reuters", "The pier “of sighs”.", "Reuters"],
    ["The pier. Image: J. Tvedt.", "The pier.", "Image: J. Tvedt"],
    ["Photograph: Jonas Tvedt/Getty Images", null, "Photograph: Jonas Tvedt/Getty Images"],
    ["Jonas Tvedt / Selma Pictures", null, "Jonas Tvedt / Selma Pictures"],
  ])("cuts %j into caption and credit", (line, caption, credit) => {
    expect(cutUp(line)).toEqual([caption, credit]);
  });

  test("takes a name behind a caption for a credit only above the story", () => {
    const line = "The pier at dawn. Public Square Radio";
    expect(cutUp(line)).toBeNull();
    expect(creditIn(line, { start: 0, end: line.length }, true)?.credit).toEqual({ start: 18, end: 37 });
  });

  test.each([
    "The pier was closed. It opened in May.",
    "The and/or clause was struck out. Nobody knew why",
    "He works for Reuters.",
    "They met at the pier in Orme",
    "The boat made 12 knots/h. So it was said.",
    "The ferry runs on Monday/Tuesday.",
  ])("finds no credit in %j", (line) => {
    expect(cutUp(line)).toBeNull();
  });
});

describe("bylineIn", () => {
  test.each([
    ["By Ana Ruizel", "Ana Ruizel"],
    ["BY ANA RUIZEL, TOM ORME", "ANA RUIZEL, TOM ORME"],
    ["By Ana Ruizel for The Tarn Courier", "Ana Ruizel"],
    ["By Jan van der Tolk", "Jan van der Tolk"],
  ])("reads %j", (line, name) => {
    expect(bylineIn(line)).toBe(name);
  });

  test.each(["By Monday the pier was closed.", "By the sea", "By then Ana Ruizel had gone home", "Byron Orme"])(
    "does not take %j for a byline",
    (line) => {
      expect(bylineIn(line)).toBeNull();
    },
  );
});

describe("stampIn", () => {
  test.each([
    ["Updated: October 3, 2024, 9:47 PM", "modified", Date.UTC(2024, 9, 3, 21, 47)],
    ["Published 3 October 2024 at 22:31 GMT", "published", Date.UTC(2024, 9, 3, 22, 31)],
    ["Last updated at 4:52 PM, 19th July 2024", "modified", Date.UTC(2024, 6, 19, 16, 52)],
    ["Thursday, October 3, 2024", "published", Date.UTC(2024, 9, 3)],
    ["2024-10-03 22:31", "published", Date.UTC(2024, 9, 3, 22, 31)],
  ])("reads %j", (line, field, at) => {
    const found = stampIn(line);
    expect([found?.field, found?.moment.at]).toEqual([field, at]);
  });

  test.each([
    "On October 3, 2024, the ferry stopped.",
    "Updated rules came into force on October 3, 2024, the ministry said",
    "Published in 2024",
    "October 3, 2024: the ferry stops",
    "In 2024",
  ])("leaves %j to the story", (line) => {
    expect(stampIn(line)).toBeNull();
  });
});
