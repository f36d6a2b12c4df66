import type { Moment } from "../../domain/article.ts";
import { momentFrom } from "../../parse/moments.ts";

const LONGEST_CHARACTERS = 120;

/** Names of months in the languages that feeds are found in, and the beginnings of them that are used. */
const MONTHS = monthTable({
  Jan: "januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty января январь янв января ledna tammikuuta ocak oca január",
  Feb: "februar feber février févr fév febrero febbraio fevereiro fev februari lutego luty lut февраля февраль фев února helmikuuta şubat şub február",
  Mar: "märz mär mrz mars marzo março maart mrt marca marzec марта март мар března maaliskuuta mart március márc",
  Apr: "avril avr abril abr aprile aprila kwietnia kwiecień kwi апреля апрель апр dubna huhtikuuta nisan nis április ápr",
  May: "mai mayo maggio mag maio mei maja maj мая май května toukokuuta mayıs május máj",
  Jun: "juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн června kesäkuuta haziran haz június jún",
  Jul: "juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл července heinäkuuta temmuz tem július júl",
  Aug: "août aout agosto ago augustus augusti sierpnia sierpień sie августа август авг srpna elokuuta ağustos ağu augusztus",
  Sep: "septembre septiembre settembre set setembro september września wrzesień wrz сентября сентябрь сен сент září syyskuuta eylül eyl szeptember szept",
  Oct: "oktober okt octobre octubre ottobre ott outubro out października październik paź октября октябрь окт října lokakuuta ekim eki október",
  Nov: "novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб marraskuuta kasım kas",
  Dec: "dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień gru декабря декабрь дек prosince joulukuuta aralık ara december",
});

function monthTable(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([month, words]) => words.split(" ").map((word) => [word, month])));
}

const SHAPES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  // "2026", "2026-03"
  [/^(\d{4})(?:-(\d{2}))?$/, (_, year, month) => `${year}-${month ?? "01"}-01`],
  // "20260306", "20260306T101500Z"
  [
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(?!\d)/,
    (_, year, month, day, hour, minute, second) =>
      `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second ?? "00"}` : ""}`,
  ],
  // "2026-3-6 9:05"
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2})(?=:))?/,
    (_, year, month, day, hour) => `${year}-${two(month!)}-${two(day!)}${hour ? `T${two(hour)}` : ""}`,
  ],
  // "2026年3月6日"
  [
    /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/,
    (_, year, month, day) => `${year}-${two(month!)}-${two(day!)}`,
  ],
  // "Fri Mar  6 10:15:00 CET 2026"
  [
    /^(?:\p{L}{2,9}\.?,? )?(\p{L}{3,9}) (\d{1,2}),? (\d{1,2}:\d{2}(?::\d{2})?)((?: [A-Z]{1,5}| ?[+-]\d{2}:?\d{2})?) (\d{4})$/u,
    (_, month, day, time, zone, year) => `${day} ${month} ${year} ${time}${zone}`,
  ],
  // "6. März 2026", "6 de marzo de 2026", "6-Mar-26"
  [/(\d)(?:\. ?| de | d')(?=\p{L})/giu, (_, digit) => `${digit} `],
  [/(\p{L}) de (?=\d{4})/giu, (_, letter) => `${letter} `],
  [/\b(?:MESZ|HAEC)\b/g, () => "CEST"],
  [/\b(?:MEZ|HEC)\b/g, () => "CET"],
];

const two = (digits: string): string => digits.padStart(2, "0");

/**
 * The moment that a feed names: RFC 822 with whatever stands for the weekday, years of two digits, ISO in its variants, day first, months in other languages.
 * Null when it names none; "03/04/2026" does not, as readers differ on it. `printed` is the feed's own words.
 */
export function feedMoment(printed: string): Moment | null {
  const words = printed.trim();
  if (words.length > LONGEST_CHARACTERS) return null;
  let plain = words
    .replace(/\s+/g, " ")
    .replace(/\p{L}{3,}\.?/gu, (word) => MONTHS.get(word.toLowerCase().replace(/\.$/, "")) ?? word);
  for (const [shape, rewritten] of SHAPES) plain = plain.replace(shape, rewritten);
  const moment = momentFrom(plain);
  return moment === null ? null : { ...moment, printed: words };
}

/** The source's own words where they can be read like this, else the same time in ISO, without a zone where none was given. */
export function stampOf(moment: Moment | null): string | null {
  if (moment === null) return null;
  const iso = new Date(moment.at).toISOString();
  if (moment.zone === "known") return iso;
  return momentFrom(moment.printed ?? "")?.at === moment.at ? moment.printed : iso.slice(0, 19);
}
