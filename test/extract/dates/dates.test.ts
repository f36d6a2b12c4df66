import { describe, expect, test } from "vitest";
import { shown } from "../figures/shown.ts";

describe("resolves dates against Friday, 10 May 2024, the past first", () => {
  test.each<[string, ...string[]]>([
    ["Talks began on Wednesday.", "Wednesday > date 2024-05-08"],
    ["The mayor resigned on Friday.", "Friday > date 2024-05-10"],
    ["The mayor resigned last Friday.", "last Friday > date 2024-05-03"],
    ["The court will rule on Monday.", "Monday > date 2024-05-13"],
    ["Yesterday evening it rained.", "Yesterday evening > date 2024-05-09"],
    ["Last week it snowed.", "Last week > date 2024-04-29..2024-05-05"],
    ["It shut in November last year.", "November last year > date 2023-11"],
    ["It shut three weeks ago.", "three weeks ago > date 2024-04-19"],
    ["It shut five years ago.", "five years ago > date 2019"],
    ["It shut in September.", "September > date 2023-09"],
    ["It shut on 2 May.", "2 May > date 2024-05-02"],
    ["It opened on Tuesday, March 5, 2019.", "Tuesday, March 5, 2019 > date 2019-03-05"],
    ["It ran from June 3 to July 8.", "June 3 to July 8 > date 2024-06-03..2024-07-08"],
    ["It ran between 2011 and 2015.", "2011 and 2015 > date 2011..2015"],
    ["It ran between fiscal 2011 and 2015.", "2011 and 2015 > date 2011..2015"],
    ["It paid the sum forecast in February.", "February > date 2024-02"],
    ["Rain is forecast in June.", "June > date 2024-06"],
    ["They kept the pact agreed in March.", "March > date 2024-03"],
    ["They agreed to meet in June.", "June > date 2024-06"],
    ["It ran in 2017-18.", "2017-18 > date 2017..2018"],
    ["A 2009 treaty forbids it.", "2009 > date 2009"],
    ["It rusted through the late 1970s.", "late 1970s > date 1977..1979"],
    ["Profit fell in the second quarter of 2023.", "second quarter of 2023 > date 2023-04..2023-06"],
    ["Last summer was dry.", "Last summer > date 2023-06..2023-08"],
    ["Schools open from 0700 to 1730 GMT.", "0700 to 1730 GMT > time 07:00..17:30"],
    ["The 2003/4 season was wet.", "2003/4 > date 2003..2004"],
    ["He left at 0640.", "0640 > time 06:40"],
    ["Half a century ago it burned.", "Half a century ago > date 1974"],
    ["It burned on 4 September.", "4 September > date 2023-09-04"],
    ["It will open on 4 September.", "4 September > date 2024-09-04"],
    ["It opens on 2 June.", "2 June > date 2024-06-02"],
    ["It shut on 4 or 5 April.", "4 > date 2024-04-04", "5 April > date 2024-04-05"],
    ["They won it in '94.", "'94 > date 1994"],
    ["By Sunday he had gone.", "Sunday > date 2024-05-05"],
    ["She ordered them to report on Monday.", "Monday > date 2024-05-13"],
    ["He was forced to resign on Monday.", "Monday > date 2024-05-06"],
    ["He will be buried in Orvik on Tuesday.", "Tuesday > date 2024-05-14"],
    ["The hearing was adjourned until Wednesday.", "Wednesday > date 2024-05-15"],
    ["They travel to Orvik on Saturday.", "Saturday > date 2024-05-11"],
    ["Talks resume on Monday.", "Monday > date 2024-05-13"],
    ["The hearing is on Tuesday.", "Tuesday > date 2024-05-14"],
    ["The final on Sunday is sold out.", "Sunday > date 2024-05-12"],
    ["What he said on Sunday is true.", "Sunday > date 2024-05-05"],
    ["He told clubs of the vote on Monday.", "Monday > date 2024-05-06"],
    ["He had run it faster in June.", "June > date 2023-06"],
    ["It was shut on May 2, 3 and 4.", "May 2 > date 2024-05-02", "3 > date 2024-05-03", "4 > date 2024-05-04"],
    ["It was shut on 2, 3 and 5 May.", "2 > date 2024-05-02", "3 > date 2024-05-03", "5 May > date 2024-05-05"],
    ["On May 2, 17 and 18 lamps were lit.", "May 2 > date 2024-05-02", "17 > count 17", "18 > count 18"],
    ["On May 2, 17 lamps were lit.", "May 2 > date 2024-05-02", "17 > count 17"],
    ["The inn dates from around 1640.", "about (around) < 1640 > date 1640"],
    ["The shop was open until Wednesday.", "Wednesday > date 2024-05-08"],
    ["They rowed from Monday to Thursday.", "Monday to Thursday > date 2024-05-06..2024-05-09"],
    ["He wants to leave by the end of June.", "June > date 2024-06"],
    ["The bid for a June vote is late.", "June > date 2024-06"],
    ["He had left in June.", "June > date 2023-06"],
    ["Rents rose by 2% in January.", "2% > percent 2", "January > date 2024-01"],
    ["Snow fell harder than usual in July.", "July > date 2023-07"],
    [
      "Sales in the last quarter of 2021 and the July-to-September stretch fell.",
      "last quarter of 2021 > date 2021-10..2021-12",
      "July-to-September > date 2023-07..2023-09",
    ],
    ["At four o’clock it rained.", "four o’clock > time 04:00"],
    ["She is running again in November.", "November > date 2024-11"],
    ["It shut about 10 a. m. and at 4: 20 p.m.", "about (about) < 10 a. m. > time 10:00", "4: 20 p.m. > time 16:20"],
    ["In June he left.", "June > date 2023-06"],
    ["Dorn were ahead with 5:26 left to play and 2:05 to go."],
    ["The 1940's were leaner than the 1950's.", "1940's > date 1940..1949", "1950's > date 1950..1959"],
    ["Its 2021 second-quarter profit fell.", "2021 second-quarter > date 2021-04..2021-06"],
    ["It shut at half past four.", "half past four > time 04:30"],
    ["It shut at a quarter to six pm.", "quarter to six pm > time 17:45"],
    ["The fair was open from May 3 to 9 of last year.", "May 3 to 9 of last year > date 2023-05-03..2023-05-09"],
    ["Hats of the 80s and the 1800s sold.", "80s > date 1980..1989", "1800s > date 1800..1899"],
    ["Gates shut at 0615 UTC.", "0615 UTC > time 06:15"],
    ["Trains leave at 6pm and 9pm.", "6pm > time 18:00", "9pm > time 21:00"],
    ["Doors open at 7.45pm.", "7.45pm > time 19:45"],
    ["It is open 9am to noon.", "9am to noon > time 09:00..12:00"],
    ["Power failed at 04:20 GMT.", "04:20 GMT > time 04:20"],
  ])("%s", (text, ...figures) => {
    expect(shown(text)).toEqual(figures);
  });
});

describe("without a publication date", () => {
  test.each<[string, ...string[]]>([
    ["Talks began on Wednesday, as last week.", "Wednesday > date -W-3"],
    ["It burned on Sunday morning.", "Sunday morning > date -W-7"],
    ["It is free every Sunday, on Mondays and on the first Friday of a month.", "first > ordinal 1"],
    ["She reads the Sunday Herald."],
    ["It shut two years ago."],
    ["It opened on March 5, 2019.", "March 5, 2019 > date 2019-03-05"],
    ["It opens on 5 March.", "5 March > date --03-05"],
  ])("keeps to what is absolute: %s", (text, ...figures) => {
    expect(shown(text, null)).toEqual(figures);
  });
});

describe("finds no date", () => {
  test.each([
    "Ministers may march on the capital.",
    "May Torrel sang.",
    "The fall was steep.",
    "The sun sat low.",
    "Readers of Orvik Today wrote in.",
    "It grew in the next year.",
  ])("%s", (text) => {
    expect(shown(text)).toEqual([]);
  });

  test.each<[string, ...string[]]>([
    ["About 2000 people came.", "about (About) < 2000 > count 2000"],
    ["There were 1950 pupils.", "1950 > count 1950"],
    ["It sits on the 32nd floor.", "32nd > ordinal 32"],
  ])("but a number in %s", (text, ...figures) => {
    expect(shown(text)).toEqual(figures);
  });
});
