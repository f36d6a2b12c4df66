import { describe, expect, test } from "vitest";
import { leansBack } from "../../../src/extract/summary/leaning.ts";

describe("leansBack", () => {
  test.each([
    "He added that the port would open on Friday.",
    "“We know Harl,” he said.",
    "It's the third strike in a year at the port.",
    "But the union did not agree.",
    "The two met for an hour at the pier.",
    "On Friday he was still at sea.",
    "In addition, the port will pay for the funeral.",
    "“Go home,” she told reporters.",
    "These cranes are older than the pier.",
    "However, nobody had asked the dockers.",
    "Both were taken to hospital.",
    "After that the ship sailed.",
    "The rate, she points out, has moved in the right direction.",
    "Written in haste by an engineer, it warned of water in the tunnel.",
    "Seven of the 61 cranes carry a red sticker.",
    "The missing seven belong to another party.",
    "Under Orme law they face up to 15 years in prison.",
    "For about 4,000 islanders they also bring food.",
    "There, it rained for a week.",
    "The peak would reach Ruelport in ten hours, she thought.",
    "The boats will come from Orme on Monday, he said.",
    "The spokesman added that 12 ships had sailed.",
    "The 38-year-old was seen at the pier on Monday.",
    "The couple left Orme by the last ferry.",
    "The remaining councillors wanted a toll.",
    "The other boats came back at noon.",
    "The 84 had eaten at three hotels.",
  ])("%s", (sentence) => {
    expect(leansBack(sentence)).toBe(true);
  });

  test.each([
    "Ms Harl said she knew nothing of the cracks.",
    "The mayor said he would open the port on Friday.",
    "A docker who lost his brother spoke at the gate.",
    "Selmouth has the oldest cranes on the coast.",
    "Thousands of dockers left their posts.",
    "Israel Orme, a pilot, sailed at noon.",
    "Theodora Vane won the vote by 221 to 212.",
    "Sole traders will pay less.",
    "There is one silo at the port of Ansel.",
    "The rate, Ms Harl said, is what she had hoped for.",
    "Speaking in Selmouth, Ms Harl said it was over.",
    "In the spring the divers said they had found cracks.",
    "For years Elin Sorrow told them that she was worried.",
    "Butter prices rose by 4%.",
    "Elin Sorrow will not go back to Orme, she said.",
    "The cracks were known to Mr Vey, he said.",
    "The man who painted the hull has left Orme.",
    "The statement of the union names nobody.",
    "The 84 passengers of the ferry were taken to Orme.",
    "The official start of the season is in May.",
    "Washingtonians are “increasingly concerned” about ferries, Mr Orme said.",
  ])("does not hold it of: %s", (sentence) => {
    expect(leansBack(sentence)).toBe(false);
  });
});
