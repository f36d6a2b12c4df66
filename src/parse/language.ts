import { isLetter } from "./letters.ts";

/** So much of a text is looked at, UTF-16 units. */
const SAMPLE = 6000;
/** A share of words below which no language is believed. */
const LEAST_SHARE = 0.12;

/** A share of letters below which a text is not in Latin letters. */
const LEAST_LATIN = 0.7;

/** Of fewer words than this one telling word is enough. */
const SHORT = 30;

/** The commonest small words of languages written in Latin letters, hand-picked so that few are shared. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the and of to in is that for was with as his her they have from be not by are this which said he she it who has been were will would on at but an a says after over two or more some than into its their we out up down off under against before during between could may can when where how why what says say one no all only first last",
  de: "der die das und ist nicht mit von den dem ein eine zu im auf für sich des auch werden wurde hat als nach bei sind über",
  fr: "le la les des et est une un dans pour que qui sur pas avec au par ne plus sont du cette ont été ses selon",
  es: "el la los las de y que en un una por con para del se no es su al como más fue han según pero",
  it: "il la le di e che un una per con del della non sono è gli dei nel alla ha anche più stato come",
  pt: "o a os as de e que um uma para com do da em não no na por mais foi são dos segundo ao",
  nl: "de het een en van is dat niet op te zijn met voor aan er om ook wordt werd bij naar heeft",
  sv: "och att det som en är av för på med till den inte har om ett var från enligt",
  da: "og at det som en er af for på med til den ikke har om et var fra ifølge",
  no: "og at det som en er av for på med til den ikke har om et var fra ifølge",
  fi: "ja on ei että oli se hän mutta myös kun ovat mukaan sekä joka",
  pl: "i w na z się nie że jest do to jak za po od przez dla ale był",
  cs: "a se na v je že s z do to jako pro ale byl podle by",
  tr: "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak",
  ro: "și de la în cu pe care din nu este un o pentru mai că au fost",
  id: "yang dan di dari untuk dengan ini itu pada tidak akan dalam oleh telah",
};

const CODES = Object.keys(SMALL_WORDS);

/** By word, the places among `CODES` of the languages that have it. Words that several have say nothing: "a", "no", "de". */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [place, code] of CODES.entries()) {
  for (const word of new Set(SMALL_WORDS[code]!.split(" "))) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), place]);
  }
}

/**
 * The language of a text as a two-letter code, by its small words; null when it is too short to tell, in other letters, or unlike all that are known.
 * Meant to tell English from the rest: the code of another language is a guess.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (!isMostlyLatin(sample)) return null;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = CODES.map((code) => ({ code, hits: 0 }));
  for (const word of words) for (const place of LANGUAGES_OF.get(word) ?? []) scores[place]!.hits += 1;
  scores.sort((a, b) => b.hits - a.hits || (a.code === "en" ? -1 : 1));
  const [best, second] = [scores[0]!, scores[1]!];
  if (words.length < SHORT) return best.hits > second.hits ? best.code : null;
  if (best.hits < words.length * LEAST_SHARE) return null;
  return best.hits === second.hits && best.code !== "en" ? null : best.code;
}

const OTHER_LATIN = /^\p{Script=Latin}$/u;

function isMostlyLatin(text: string): boolean {
  let letters = 0;
  let latin = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (!isLetter(code)) continue;
    letters += 1;
    if (code < 0x250 || OTHER_LATIN.test(character)) latin += 1;
  }
  return letters > 0 && latin >= letters * LEAST_LATIN;
}
