import { describe, expect, test } from "vitest";
import { textOfMarkdown } from "../../src/ingest/formats/markdown-text.ts";
import { outline, parsed } from "./raw.ts";

const LEAD = "The only ferry between Ruelport and the island of Orme will not sail for a month, its operator said.";
const END = "The operator, Selma Lines, is looking for another ship, which it hopes to find before the winter.";

/** What the lines between a first and a last paragraph are, below a headline. */
const kindsOf = (...lines: string[]): string[] =>
  outline(parsed(["Ferry stops", "By Ana Ruizel", LEAD, ...lines, END].join("\n\n")))
    .slice(3, -1)
    .map(([kind]) => kind);

describe("an interview", () => {
  const ASKED = [
    "The Tarn Courier: Why did it stop?",
    "Elin Sorrow: There were three cracks.",
    "We saw them in May.",
    "TC: Who knew?",
    "Sorrow: I did.",
  ];

  test.each([
    ["names, last names and initials", ASKED],
    ["Q and A", ["Q: Why did it stop?", "A: Cracks.", "Q: Who knew?", "A: I did."]],
    [
      "questions alone",
      ["Q. Why did it stop?", "There were three cracks.", "Q. Who knew?", "I did.", "Q. Why?", "We never asked."],
    ],
  ])("has turns by %s, and what goes on between two labels is one too", (_name, lines) => {
    expect(kindsOf(...lines)).toEqual(lines.map(() => "turn"));
  });

  const UNLABELLED = [
    "You have sailed since you were twelve. When did you see the cracks?",
    "I saw the first of them in May, when we cleaned the hull at Ruelport.",
    "Nobody believed it then.",
    "Whom did you tell?",
    "The owners, of course. My letters to them would fill a drawer by now.",
    "Will you go back to sea?",
    "I will, on another ship.",
  ];

  test("has turns without labels: questions that say you, and answers that say I", () => {
    expect(kindsOf(...UNLABELLED)).toEqual(UNLABELLED.map(() => "turn"));
    const markdown = UNLABELLED.map((line) => (line.endsWith("?") ? `**${line}**` : line)).join("\n\n");
    const { text, told } = textOfMarkdown(`# Ferry stops\n\n${LEAD}\n\n${markdown}\n\n${END}`);
    expect(outline(parsed(text, { told })).map(([kind]) => kind)).toEqual([
      "headline",
      "paragraph",
      ...UNLABELLED.map(() => "turn"),
      "paragraph",
    ]);
  });

  test.each([
    [
      "an opinion that asks nobody",
      [
        "Why was nothing done?",
        "I do not know, and I have asked.",
        "Who is to pay for it?",
        "Not I, and not my neighbours.",
        "Is this how an island is treated?",
        "I fear that it is.",
      ],
    ],
    [
      "a page of questions and answers",
      [
        "Can you still travel to Orme?",
        "Two small boats sail in the morning. You have to book.",
        "What if you hold a ticket?",
        "It stays valid, and you may ask for your money back.",
        "How long will you have to wait?",
        "About a month, the operator said.",
      ],
    ],
    [
      "a paper that explains in its own name",
      [
        "Can you still travel to Orme?",
        "We asked, and two small boats sail.",
        "What if you hold a ticket?",
        "We were told that it stays valid.",
        "How long will you wait?",
        "We do not know.",
      ],
    ],
    ["two questions", UNLABELLED.slice(0, 5)],
    [
      "answers of which half speak of themselves",
      [
        ...UNLABELLED.slice(0, 2),
        ...UNLABELLED.slice(3, 5),
        "How long will you have to wait?",
        "About a month.",
        "What if you hold a ticket?",
        "It stays valid.",
      ],
    ],
  ])("is not %s", (_name, lines) => {
    expect(kindsOf(...lines)).not.toContain("turn");
  });

  test("has no turns before its first label, nor after its last where the paper speaks again", () => {
    const kinds = outline(parsed(["Ferry stops", LEAD, ...ASKED, "I told the owners.", END].join("\n\n"))).map(
      ([kind]) => kind,
    );
    expect(kinds).toEqual(["headline", "paragraph", ...ASKED.map(() => "turn"), "turn", "paragraph"]);
  });

  test.each([
    ["a list of results", ["Orme: 3 points.", "Ruelport: 2 points.", "Selmouth: 1 point."]],
    ["a single voice", ["Sorrow: There were three cracks.", "Sorrow: There are four.", "Sorrow: We wait."]],
  ])("is not %s", (_name, lines) => {
    expect(kindsOf(...lines)).not.toContain("turn");
  });
});

describe("a pull quote", () => {
  const SAID = "“We counted three cracks as long as a hand,” said Elin Sorrow, who leads the divers.";

  test.each([
    ["below its sentence", [SAID, "“We counted three cracks as long as a hand”"], ["paragraph", "pull-quote"]],
    ["above its sentence", ["“We counted three cracks as long as a hand”", SAID], ["pull-quote", "paragraph"]],
    ["in other marks", [SAID, '"We counted three cracks as long as a hand."'], ["paragraph", "pull-quote"]],
    [
      "with its owner",
      [SAID, "“We counted three cracks as long as a hand”", "— Elin Sorrow, diver"],
      ["paragraph", "pull-quote", "pull-quote"],
    ],
    [
      "with its owner in capitals",
      [SAID, "“We counted three cracks as long as a hand”", "ELIN SORROW, DIVER"],
      ["paragraph", "pull-quote", "pull-quote"],
    ],
    ["without marks", [SAID, "We counted three cracks as long as a hand."], ["paragraph", "pull-quote"]],
    ["as a whole paragraph again", [SAID, SAID], ["paragraph", "pull-quote"]],
  ])("%s", (_name, lines, kinds) => {
    expect(kindsOf(...lines)).toEqual(kinds);
  });

  test.each([
    ["a quotation that stands nowhere else", [SAID, "“We counted four cracks as long as a hand.”"]],
    ["a few words", [SAID, "“Three cracks.”"]],
    [
      "a sentence that a later one takes up",
      [
        "Divers counted three cracks as long as a hand.",
        "Divers counted three cracks as long as a hand, and one as long as an arm.",
      ],
    ],
  ])("is not %s", (_name, lines) => {
    expect(kindsOf(...lines)).not.toContain("pull-quote");
  });
});

describe("a caption", () => {
  test.each([["a line above a credit", ["The pier of Orme in May", "(Image: Jonas Tvedt)"]]])(
    "is %s",
    (_name, lines) => {
      expect(kindsOf(...lines)).toEqual(["caption", "credit"]);
    },
  );

  test("is a sentence above a credit where the story has not begun", () => {
    const kinds = outline(
      parsed(`Ferry stops\n\nThe pier of Orme was empty.\nPhoto: Jonas Tvedt\n\n${LEAD}\n\n${END}`),
    );
    expect(kinds.map(([kind]) => kind)).toEqual(["headline", "caption", "credit", "paragraph", "paragraph"]);
  });

  test("is no sentence of the story above a credit", () => {
    expect(kindsOf("The pier of Orme was empty on Monday.", "Photo: Jonas Tvedt")).toEqual(["paragraph", "credit"]);
  });
});

describe("the lines above a headline", () => {
  test("that name the paper and its part are furniture", () => {
    const kinds = outline(parsed(`THE TARN COURIER\nBusiness\n\nFerry stops for a month\n\n${LEAD}\n\n${END}`));
    expect(kinds.map(([kind]) => kind)).toEqual(["furniture", "furniture", "headline", "paragraph", "paragraph"]);
  });

  test("are the headline where a sentence follows", () => {
    expect(outline(parsed(`Good News\n\n${LEAD}\n\n${END}`))[0]).toEqual(["headline", "Good News"]);
  });
});

describe("lists", () => {
  test.each([
    ["bullets", ["• two small boats", "- a bus to the pier", "* free tickets", "– a new pier"]],
    ["numbers", ["1. Two small boats will sail.", "2) A bus will run."]],
    ["letters", ["a) two small boats", "(b) a bus"]],
  ])("have items by %s", (_name, lines) => {
    expect(kindsOf(...lines)).toEqual(lines.map(() => "list-item"));
  });

  test("leave their bullets out of the items, and keep their numbers", () => {
    const words = outline(parsed(`Ferry stops\n\n${LEAD}\n\n•  two small boats\n2. A bus will run.\n\n${END}`)).map(
      ([, line]) => line,
    );
    expect(words.slice(2, 4)).toEqual(["two small boats", "2. A bus will run."]);
  });

  test.each([
    "2019 was a bad year for the ferry.",
    "3.5 tonnes of water came in.",
    "-5 degrees were measured.",
    "A) was the answer.",
  ])("do not begin with %j", (line) => {
    expect(kindsOf(line)).toEqual(["paragraph"]);
  });
});

describe("links", () => {
  test("stand under their heading, one a line, until a sentence comes", () => {
    expect(
      kindsOf("Related", "How Orme lost its second ferry", "• A pier for Orme", "The cracks were found in May."),
    ).toEqual(["furniture", "furniture", "furniture", "paragraph"]);
  });

  test("are not the lines under “Share”", () => {
    expect(kindsOf("Share", "What the divers found", END)).toEqual(["furniture", "subheading", "paragraph"]);
  });
});

describe("a subheading", () => {
  test.each([["What the divers found"], ["“Three cracks”"], ["2019: a first warning"]])(
    "is %j between two paragraphs",
    (line) => {
      expect(kindsOf(line)).toEqual(["subheading"]);
    },
  );

  test.each([
    ["a short sentence", ["Nobody knew."]],
    ["a question of the writer", ["Who knew?"]],
    ["a line that leads on", ["The divers found:"]],
    ["one of two lines", ["Tickets", "Boats"]],
    ["a long line", [`The divers found ${"cracks and ".repeat(8)}rust`]],
    ["a line in small letters", ["what the divers found"]],
  ])("is not %s", (_name, lines) => {
    expect(kindsOf(...lines)).not.toContain("subheading");
  });

  test("is not the last line of a text", () => {
    expect(outline(parsed(`Ferry stops\n\n${LEAD}\n\nWhat the divers found`)).at(-1)?.[0]).toBe("paragraph");
  });
});

describe("what the paper says of itself", () => {
  test("is one note with its label on a line of its own", () => {
    const text = `Ferry stops\n\n${LEAD}\n\nCorrection\n\nThe pier is 40 metres long, not 50.`;
    expect(outline(parsed(text)).at(-1)).toEqual(["note", "Correction\n\nThe pier is 40 metres long, not 50."]);
  });

  test("has no mark in front of it", () => {
    const text = `Ferry stops\n\n${LEAD}\n\n* This article was amended on 6 May 2025.`;
    expect(outline(parsed(text)).at(-1)).toEqual(["note", "This article was amended on 6 May 2025."]);
  });

  test("is one with a note under its label too, and two labels are two", () => {
    expect(kindsOf("CORRECTION:", "An earlier version of this story gave another name.")).toEqual(["note"]);
    expect(kindsOf("Correction", "Clarification", "The pier was closed.")).toEqual(["note", "note"]);
  });

  test("is the paragraph under “Correction”, and no other", () => {
    expect(kindsOf("Correction", "The pier is 40 metres long, not 50.", "The pier was closed.")).toEqual([
      "note",
      "paragraph",
    ]);
  });

  test("is furniture where it tells who the writer is", () => {
    expect(kindsOf("Ana Ruizel is a reporter for The Tarn Courier.")).toEqual(["furniture"]);
    expect(kindsOf("Ana Ruizel covers the islands.")).toEqual(["furniture"]);
  });

  test.each(["Elin Sorrow is a writer of songs.", "Ana Ruizel is the name of the ship."])("is not %j", (line) => {
    expect(kindsOf(line)).toEqual(["paragraph"]);
  });
});

describe("the entries of a live page", () => {
  test("have their time in front of them", () => {
    expect(kindsOf("10:15 AM The harbour is closed.", "9.40pm: Two boats are missing.")).toEqual([
      "dateline",
      "paragraph",
      "dateline",
      "paragraph",
    ]);
  });

  test.each([["10:15 AM The harbour is closed."], ["10:15 trains were late."]])("are more than %j", (line) => {
    expect(kindsOf(line)).toEqual(["paragraph"]);
  });
});

describe("both times of an article", () => {
  test("are read from one line, each with its zone", () => {
    const { published, modified } = parsed(
      `Ferry stops\n\nPublished: 3 May 2025, 06:00 GMT | Updated: 4 May 2025, 18:45\n\n${LEAD}\n\n${END}`,
    );
    expect([published?.zone, modified?.zone]).toEqual(["known", "unknown"]);
    expect([published?.at, modified?.at]).toEqual([Date.UTC(2025, 4, 3, 6), Date.UTC(2025, 4, 4, 18, 45)]);
  });

  test("are read from a byline too", () => {
    const article = parsed(`Ferry stops\n\nBy Ana Ruizel | 3 May 2025\n\n${LEAD}\n\n${END}`);
    expect([article.byline, article.published?.printed]).toEqual(["Ana Ruizel", "3 May 2025"]);
  });
});
