import { describe, expect, test } from "vitest";
import { bylineIn } from "../../src/parse/bylines.ts";
import { creditIn, isCaption } from "../../src/parse/credits.ts";
import { lineKind } from "../../src/parse/furniture.ts";
import { isMasthead } from "../../src/parse/mastheads.ts";
import { isLooseStamp, stampIn, stampsIn } from "../../src/parse/stamps.ts";

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
    "Advertisement - story continues below",
    "Read more | The last ferry",
    "Topics: Orme, ferries",
    "Our Standards: The Meridian principles.",
    "4 min read",
    "Related article Ferry stops for a month",
    "For more on this story, see our earlier pages.",
    "@ruizel",
    "Get the news of the islands by email. Sign up here.",
    "Join the conversation in the comments below.",
    "Do you sail to Orme? Email us at news@tarn-courier.example",
    "Listen to our podcast: The Pier",
    "Report this article",
    "after newsletter promotion",
    "Privacy Notice: newsletters may hold advertisements.",
    "Our morning email breaks down the news of the islands",
    "Follow our coverage of ferries at https://tarn-courier.example/ferries",
    "($1 = 4.2100 velms)",
    "((ana.ruizel@tarn.example; +44 20 5555 0100;))",
    "Explore more on these topics",
    "Copy link",
    "Share on WhatsApp",
    "ana.ruizel@tarn-courier.example",
    "12 comments",
    "Comments 12",
    "1.2k shares",
    "Follow our live coverage as the storm crosses the islands.",
    "Follow live updates here",
    "Good afternoon and welcome to our live coverage of the storm.",
    "Read our full coverage",
    "Got a news tip? Contact our newsroom.",
    "For more stories like this, check our news page.",
    "Enjoying this article? Subscribe for more.",
    "Listen (4 min)",
    "Continue reading the main story",
    "Skip Advertisement",
    "-30-",
    "ENDS",
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
    "Correction, 4 March 2025: the pier is 40 metres long.",
    "CORRECTION (March 4): The pier is 40 metres long.",
    "Clarification — the pier is 40 metres long.",
    "Corrections and clarifications: the pier is 40 metres long.",
    "Update, 5.30pm: The pier has opened again.",
    "• This article was amended on 4 March 2025 because the pier is 40 metres long.",
    "* This story has been corrected.",
    "This March 4 story has been corrected to fix the length of the pier.",
    "Because of an editing error, an earlier version of this article gave the wrong length.",
    "A headline on an earlier version of this article misstated the length.",
    "In an earlier version of this report, we said the pier was closed.",
    "This interview has been edited for length and clarity.",
    "(Reporting by Ana Ruizel; editing by Tom Orme)",
    "(Adds comment from mayor, paragraph 4)",
    "The views expressed are the author’s own.",
    "This is a developing story. Please check back for updates.",
    "This story is breaking and will be updated.",
    "A version of this article appears in print on October 4, 2024, on page 12.",
    "(Corrects spelling of name in third paragraph)",
    "[Editor's note: the harbour master is a cousin of the writer.]",
    "This text was translated automatically from Ormish",
    "This content was machine translated.",
    "This is an automatic translation of an article in Ormish.",
    "(Automatic translation)",
    "AI translation from Ormish",
    "Due to an editing error, an earlier version of this article misspelled a name.",
    "An editing error in Tuesday's article gave the wrong name for the mayor.",
    "Erratum: the pier is 40 metres long.",
    "For the record, 9:12 a.m. March 4: This article originally said the pier was closed.",
    "CORRECTS spelling of the mayor's name",
    "(Corrects day in paragraph 2)",
    "With inputs from agencies",
    "This article appears in the March issue of The Tarn Courier.",
    `Correction: ${"the pier is 40 metres long, and not 50 as we said. ".repeat(20)}`,
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
    "Corrections officers walked out on Monday.",
    "Correction-fluid makers met in Orme.",
    "Update the map of the harbour: that is what pilots ask for.",
    "Note that the council has voted, the mayor said.",
    "The report was first published in 1988, the minister said.",
    "The original version of this song is lost.",
    "(Updates are free for a year.)",
    "Topics of the day were ferries and fish.",
    "Our newsletter was the first thing that the flood took.",
    "Follow the river to the pier, he said.",
    "Related stories were told on the pier.",
    "The views expressed at the meeting were loud.",
    "Passengers must sign up by Friday.",
    "He wrote to the harbour at pier@orme and waited for a year.",
    "Listen to the sea, the podcast tells us, and you will hear it.",
    "This is a developing country with one ferry.",
    "(Adding a boat would cost 2 million pounds.)",
    "He shared the link on Facebook.",
    "The ferry takes 4 minutes.",
    "Machine translation helps the islanders to read what the mainland says.",
    "The report was translated from Ormish by the court.",
    "Follow the latest fashion or be laughed at, she said.",
    "Welcome to the island, the sign says.",
    "An editing error had hidden the cracks, the engineer said.",
    "12 comments were all that the council received in a year.",
    "For the record crowd of 4,000 there was one gate.",
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
    ["Image source, Selma Pictures", null, "Image source, Selma Pictures"],
    ["Sources: Orme Council, Tarn University", null, "Sources: Orme Council, Tarn University"],
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
    "Sorrow beat Tvedt 6-4 6-7 7-6 (7/5)",
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
    ["By Ana Ruizel, in Ruelport", "Ana Ruizel"],
    ["By Ana Ruizel and Tom Orme | The Tarn Courier", "Ana Ruizel and Tom Orme"],
    ["INTERVIEW BY ANA RUIZEL", "ANA RUIZEL"],
    ["Words by Ana Ruizel", "Ana Ruizel"],
    ["By Ana Ruizel, health correspondent", "Ana Ruizel"],
    ["Ana Ruizel, Health Correspondent", "Ana Ruizel"],
    ["ANA RUIZEL, Political Editor, and TOM ORME", "ANA RUIZEL, Political Editor, and TOM ORME"],
    ["By our staff reporter", "our staff reporter"],
    ["Ana Ruizel · 3 May 2025", "Ana Ruizel"],
  ])("reads %j", (line, name) => {
    expect(bylineIn(line)?.name).toBe(name);
  });

  test("reads the time at its end", () => {
    expect(bylineIn("By Ana Ruizel on 3 May 2025 at 9:00 GMT")?.stamp?.moment.at).toBe(Date.UTC(2025, 4, 3, 9));
  });

  test.each([
    "By Monday the pier was closed.",
    "By the sea",
    "By then Ana Ruizel had gone home",
    "Byron Orme",
    "By 2030, Orme",
    "Port Orme, 3 May 2025",
    "Report by the council",
    "Ana Ruizel, who is a writer",
    "Ana Ruizel, a writer, and Tom Orme, a cook, were on board",
  ])("does not take %j for a byline", (line) => {
    expect(bylineIn(line)).toBeNull();
  });
});

describe("isMasthead", () => {
  test.each([
    "Business",
    "News > World",
    "Home / Sport",
    "Arts & Culture",
    "THE TARN COURIER",
    "Harbour News",
    "Calder Valley Post",
  ])("knows %j", (line) => {
    expect(isMasthead(line)).toBe(true);
  });

  test.each([
    "Ferry stops",
    "Business as usual",
    "News of the ferry",
    "Courier",
    "A ferry post",
    "The island waits for good news",
  ])("takes %j for no paper's name", (line) => {
    expect(isMasthead(line)).toBe(false);
  });
});

describe("isCaption", () => {
  test.each([
    "Image caption, The pier at dawn",
    "FILE PHOTO: The pier at dawn.",
    "FILE - The pier of Orme, May 3, 2024.",
    "Pictured: the pier",
  ])("knows %j by its first words", (line) => {
    expect(isCaption(line)).toBe(true);
  });

  test.each([
    "Files on the pier were lost.",
    "File a claim: that is all.",
    "Top officials: who they are",
    "Left with nothing: the islanders",
  ])("leaves %j to the story", (line) => {
    expect(isCaption(line)).toBe(false);
  });
});

describe("stampsIn", () => {
  const fields = (line: string) => stampsIn(line).map(({ field, moment }) => [field, moment.printed]);

  test.each([
    [
      "Published: 3 May 2025, 06:00 GMT | Updated: 4 May 2025, 18:45 GMT",
      "3 May 2025, 06:00 GMT",
      "4 May 2025, 18:45 GMT",
    ],
    ["Published May 3, 2025 - Last updated May 4, 2025", "May 3, 2025", "May 4, 2025"],
    ["3 May 2025 Updated 4 May 2025", "3 May 2025", "4 May 2025"],
  ])("reads both times of %j", (line, published, modified) => {
    expect(fields(line)).toEqual([
      ["published", published],
      ["modified", modified],
    ]);
  });

  test.each(["Updated: October 3, 2024 - 9:47 PM", "2024-10-03 22:31", "Mar 4, 2026 / 6:00 AM EST / Tarn News"])(
    "reads %j as one",
    (line) => {
      expect(fields(line)).toHaveLength(1);
    },
  );

  test.each(["Published in 2024 | Updated rules of 3 May 2025 apply", "3 May 2025 | a day to remember"])(
    "leaves %j to the story",
    (line) => {
      expect(fields(line)).toEqual([]);
    },
  );
});

describe("isLooseStamp", () => {
  test.each([
    "Updated 2 hours ago",
    "Last updated at 9:05 AM",
    "Published yesterday at 9.05am",
    "10:15 GMT",
    "3 days ago",
    "Posted on 3 May",
    "03/04/2025",
    "Published 03/04/2025, 9:05",
  ])("knows %j", (line) => {
    expect(isLooseStamp(line)).toBe(true);
  });

  test.each([
    "Updated rules apply on 3 May",
    "Published 12 books",
    "Two days ago the pier closed",
    "9:05 to Orme",
    "Edited by Ana Ruizel",
    "3 boats",
  ])("leaves %j to the story", (line) => {
    expect(isLooseStamp(line)).toBe(false);
  });
});

describe("stampIn", () => {
  test.each([
    ["Updated: October 3, 2024, 9:47 PM", "modified", Date.UTC(2024, 9, 3, 21, 47)],
    ["Published 3 October 2024 at 22:31 GMT", "published", Date.UTC(2024, 9, 3, 22, 31)],
    ["Last updated at 4:52 PM, 19th July 2024", "modified", Date.UTC(2024, 6, 19, 16, 52)],
    ["Thursday, October 3, 2024", "published", Date.UTC(2024, 9, 3)],
    ["2024-10-03 22:31", "published", Date.UTC(2024, 9, 3, 22, 31)],
    ["9:47 pm, Thursday 3 October 2024", "published", Date.UTC(2024, 9, 3, 21, 47)],
    ["October 3, 2024, 9:47 p.m. Eastern Time", "published", Date.UTC(2024, 9, 3, 21, 47)],
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
