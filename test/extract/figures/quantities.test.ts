import { describe, expect, test } from "vitest";
import { shown } from "./shown.ts";

const rows: Record<string, [string, ...string[]][]> = {
  money: [
    ["The plan needs £1.5-2 trillion.", "£1.5-2 trillion > money 1500000000000..2000000000000 GBP"],
    ["It owes 900 million Japanese yen.", "900 million Japanese yen > money 900000000 JPY"],
    ["A $7-a-month plan was sold.", "$7 > money 7 USD per month"],
    ["They lent $2.18 trillion.", "$2.18 trillion > money 2180000000000 USD"],
    ["The grant (Rs 500) was paid.", "Rs 500 > money 500 INR"],
    ["The council set aside $40 million.", "$40 million > money 40000000 USD"],
    ["Ferry owners lost €1.4bn and A$30m.", "€1.4bn > money 1400000000 EUR", "A$30m > money 30000000 AUD"],
    ["The bridge cost CHF 12bn.", "CHF 12bn > money 12000000000 CHF"],
    ["Farmers were given Rs 3 crore.", "Rs 3 crore > money 30000000 INR"],
    ["He owed nine thousand pounds.", "nine thousand pounds > money 9000 GBP"],
    ["A loaf is 85p, a bun 40 cents.", "85p > money 0.85 GBP", "40 cents > money 0.4 USD"],
    ["Tens of millions of euros vanished.", "Tens of millions of euros > money 10000000..100000000 EUR"],
    ["She won a two-million-dollar prize.", "two-million-dollar > money 2000000 USD"],
    ["They bid £5-6 million.", "£5-6 million > money 5000000..6000000 GBP"],
    ["A repair of 200 to 300 euros is due.", "200 to 300 euros > money 200..300 EUR"],
    ["Fares went from $2 to $3.", "$2 > money 2 USD", "$3 > money 3 USD"],
    ["Oats sold at $9.50 a bushel.", "$9.50 > money 9.5 USD per bushel"],
    ["The bill came to 30 million Swedish kronor.", "30 million Swedish kronor > money 30000000 SEK"],
  ],
  percent: [
    ["A quarter-point rise is due.", "quarter-point > percent 0.25 point"],
    ["Rents rose 4.5%.", "4.5% > percent 4.5"],
    ["About two per cent agreed.", "about (About) < two per cent > percent 2"],
    ["Turnout was 60-65 percent.", "60-65 percent > percent 60..65"],
    ["The rate fell by 50 basis points.", "50 basis points > percent 0.5 point"],
    ["The bank added half a percentage point.", "half a percentage point > percent 0.5 point"],
    ["Support grew by 3 percentage points.", "3 percentage points > percent 3 point"],
  ],
  fraction: [
    ["One lamp in four is green.", "One lamp in four > fraction 0.25"],
    ["“Half of the lamps” and half of the gulls left.", "Half > fraction 0.5", "half > fraction 0.5"],
    ["Two-thirds of the pupils stayed home.", "Two-thirds > fraction 0.666667"],
    ["One in six wells is dry.", "One in six > fraction 0.166667"],
    ["Seven out of ten buses ran.", "Seven out of ten > fraction 0.7"],
    ["Sales fell by a quarter.", "a quarter > fraction 0.25"],
    ["Nearly half of the fleet sank.", "just under (Nearly) < half > fraction 0.5"],
  ],
  multiple: [
    ["The hall doubles its fees; a doubles player left.", "doubles > multiple 2"],
    ["Rents have tripled.", "tripled > multiple 3"],
    ["A twelve-fold rise was seen.", "twelve-fold > multiple 12"],
    ["It is five times bigger.", "five times > multiple 5"],
  ],
  measure: [
    [
      "He won the 60m at the meeting and the long jump with 7.84m.",
      "60m > measure 60 metre",
      "7.84m > measure 7.84 metre",
    ],
    ["The quake measured 5.7.", "5.7 > measure 5.7 magnitude"],
    ["It will rise 4 to 6 degrees (-3C at night).", "4 to 6 degrees > measure 4..6 degree", "-3C > measure -3 celsius"],
    ["The 1.8m high wall fell.", "1.8m > measure 1.8 metre"],
    ["She won the 800m race in the heat.", "800m > measure 800 metre"],
    ["The 40-mile (64-km) road closed.", "40-mile > measure 40 mile", "64-km > measure 64 kilometre"],
    [
      "The 900-tonne barge ran 12 nautical miles.",
      "900-tonne > measure 900 tonne",
      "12 nautical miles > measure 12 nautical mile",
    ],
    ["It was 38.2C in Orvik.", "38.2C > measure 38.2 celsius"],
    ["A magnitude 5.9 quake was felt.", "magnitude 5.9 > measure 5.9 magnitude"],
    ["Winds reached 140 km/h.", "140 km/h > measure 140 kilometre per hour"],
    ["Minus 12 degrees was measured.", "Minus 12 degrees > measure -12 degree"],
  ],
  age: [
    [
      "Three riders aged 18, 23 and 31 won.",
      "Three > count 3",
      "18 > age 18 year",
      "23 > age 23 year",
      "31 > age 31 year",
    ],
    [
      "Adults over 70 and children aged between six and 12 ride free.",
      "more than (over) < 70 > age 70 year",
      "six and 12 > age 6..12 year",
    ],
    ["The 41-year-old fled.", "41-year-old > age 41 year"],
    ["Joren Abel, now 31, left.", "31 > age 31 year"],
    ["The actor, 64, and a nurse, 29, met.", "64 > age 64 year", "29 > age 29 year"],
    ["He joined when he was about 50.", "about (about) < 50 > age 50 year"],
    ["Mira Tollan, 58, disagreed.", "58 > age 58 year"],
    ["A boy aged nine was found.", "nine > age 9 year"],
    ["She was seven when the mill burned.", "seven > age 7 year"],
  ],
  duration: [
    [
      "Terms of 11, 13 and 21 years were passed.",
      "11 > duration 11 year",
      "13 > duration 13 year",
      "21 years > duration 21 year",
    ],
    ["It was paid over a 12-year spell.", "12-year > duration 12 year"],
    ["He served three and a half years.", "three and a half years > duration 3.5 year"],
    ["A 20-hour search began.", "20-hour > duration 20 hour"],
    ["She has 15+ years of practice.", "at least (+) < 15+ years > duration 15 year"],
    [
      "It ran over three days, after over 40 years.",
      "three days > duration 3 day",
      "more than (over) < 40 years > duration 40 year",
    ],
    ["It rained for half an hour.", "half an hour > duration 0.5 hour"],
    ["It takes between two and three weeks.", "two and three weeks > duration 2..3 week"],
  ],
  ordinal: [
    ["The 2,041st lamp failed.", "2,041st > ordinal 2041"],
    ["The 44th ferry sailed.", "44th > ordinal 44"],
    ["A second plan uses third-party gulls.", "second > ordinal 2"],
    ["The world No. 7 withdrew.", "No. 7 > ordinal 7"],
  ],
  score: [
    ["They made it 2-0 two minutes late.", "2-0 > score 2-0", "two minutes > duration 2 minute"],
    ["Orvik beat Tarn 4-2.", "4-2 > score 4-2"],
    ["Members voted 64 to 31 to strike.", "64 to 31 > score 64-31"],
  ],
  count: [
    ["He saw 12, and 3 per cent of the 40 lamps.", "12 > count 12", "3 per cent > percent 3", "40 > count 40"],
    ["In Orvik 12 were hurt.", "12 > count 12"],
    ["Sales rose to 640 from 512 a year earlier.", "640 > count 640", "512 > count 512", "a year > duration 1 year"],
    ["Two and a half million ants came.", "Two and a half million > count 2500000"],
    ["A club of 200m people cheered the race.", "200m > count 200000000"],
    ["Some 3.1m letters were lost.", "about (Some) < 3.1m > count 3100000"],
    ["Three hundred and twelve sheep drowned.", "Three hundred and twelve > count 312"],
    ["Half a million bees escaped.", "Half a million > count 500000"],
    ["Hundreds of thousands of bees escaped.", "Hundreds of thousands > count 100000..1000000"],
    ["Thousands fled and two dozen stayed.", "Thousands > count 1000+", "two dozen > count 24"],
    ["A 700-strong choir sang.", "700 > count 700"],
    ["One or two hundred came.", "One or two hundred > count 100..200"],
    ["One or two lamps failed.", "One or two > count 1..2"],
    ["Twelve to 15 lamps failed.", "Twelve to 15 > count 12..15"],
    ["The toll rose to 83.", "83 > count 83"],
    ["They counted 14 300 seals.", "14\u202f300 > count 14300"],
  ],
};

for (const [kind, list] of Object.entries(rows)) {
  describe(`finds ${kind}`, () => {
    test.each(list)("%s", (text, ...figures) => {
      expect(shown(text.replace("14 300", "14\u202f300"))).toEqual(figures);
    });
  });
}

describe("finds nothing in digits that are names, labels or addresses", () => {
  test.each([
    "The C-17 and the MQ-9 landed.",
    "5G masts near the M6 were shut.",
    "Ministers cited Resolution 2231 and Article 7.",
    "Photo 4 of 19",
    "Call 0300 123 4567 or (555) 010-9999.",
    "See https://example.org/2024/05/page-3 for more.",
    "She lives at 22 Harbour Street.",
    "The shop is open 24/7.",
    "No one was hurt, and one of them laughed.",
    "The Boeing 757 sat on Runway 3.",
    "Posts 12 and 14 were empty.",
    "A Group of Seven meeting ended.",
    "It was sold for $3x.",
    "The constructor said toString and valueOf.",
    "Junctions 9 and 11 were shut after COP28.",
    "Skyhook 2 won a prize, and so did Gull Hunt 3, a game.",
    "A map[4] shows it: 1) the mill 2) the weir.",
    "She phoned 112, and they said to call 101.",
    "The parade began at 41st Street.",
    "The Lost 52 Project, like REGN-EB3, was only ever a name for something else.",
    "They fought in World War Two.",
  ])("%s", (text) => {
    expect(shown(text)).toEqual([]);
  });
});
