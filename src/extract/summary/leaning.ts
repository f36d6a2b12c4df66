import { STARTERS } from "../../parse/abbreviations.ts";

/** Words that point back at the sentence before when they open one. */
const OPENERS = new RegExp(
  `^["“”'‘’(\\[\\s]*(?:${[
    "he|she|they|it|his|her|hers|him|them|their|theirs|its|this|that|these|those|here|both|such|others?|another|neither|either|each",
    "(?:one|some|many|most|all|none|two|three|half) of (?:them|these|those)",
    "there(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|should|appears?|seems?)\\b)",
    "the (?:(?:first|last|next|other|remaining|missing) )?(?:two|three|four|five|six|seven|eight|nine|ten|pair|couple|trio|duo|latter|former|same|others?|rest)",
    "the (?:spokes(?:man|woman|person)|(?:\\d+|[a-z]+)-year-old|man|woman|couple|boy|girl|teenager|statement)(?! (?:who|whose|which|that|of|from|in|at|behind|accused)\\b)",
    "the (?:remaining|other) \\p{Ll}+s|the \\d{1,3}(?= (?:had|have|has|were|are|was|is|will|would|did|do|said|also)\\b)",
    "[\\p{L}\\d-]+ of the (?:\\d+|two|three|four|five|six|seven|eight|nine|ten)",
    "but|however|and|also|so|or|nor|then|yet|still|instead|meanwhile|moreover|nevertheless|nonetheless|furthermore|therefore|thus|hence|otherwise",
    "likewise|similarly|consequently|accordingly|besides|additionally|indeed|again|too|later|afterwards?|elsewhere|eventually|finally|next|perhaps|only",
    "despite (?:this|that|his|her|their|its)|in (?:addition|contrast|turn|fact|response|return|reply)|as (?:a result|such)|for (?:example|instance)|by (?:contrast|then)",
    "in (?:that|this) (?:case|way|sense)|on the (?:other hand|contrary)|at (?:the same time|that (?:time|point)|the time|first)",
    "(?:after|before|because of|among|of|since|until|with|from|to|by) (?:this|that|these|those|them|then)|even so|that said|more importantly",
    "why|how|no|yes|well|not (?:only|so|all)",
  ].join("|")})(?![\\p{L}-])`,
  "iu",
);

const PRONOUN = /(?<![\p{L}’'-])(?:he|she|they|him|her|his|their|them|hers|theirs)(?![\p{L}-])/iu;
/** None of the tests below can say anything of a sentence without one of these. Quick, and rough: inside of words they count too. */
const ANY_PRONOUN = /\b(?:h(?:e|im|is|ers?)|she|it|the(?:y|irs?|m))\b/i;
/** Capital words that no pronoun for people means. */
const DAYS =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)(?!\p{L})/gu;
const QUOTED = /["“][^"“”]*["”]|‘[^‘’]*’(?!\p{L})/gu;

/** "The rate, she says, …": who speaks is a person, and must have been named. "Written in haste, it says …": what is meant comes before both. */
const SPEAKER = /[,”"’] (?:he|she|they) (?:\p{L}+(?:ed|s)|said|told|wrote|went on|thought|felt)(?!\p{L})/u;
const DANGLING = /^\p{Lu}\p{L}+(?:ed|en|ing) [^,]{3,90}, (?:he|she|it|they)(?!\p{L})/u;
const PERSON =
  /(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? \p{Lu}|(?<!(?:in|at|of|to|from|near|reach|for) )\p{Lu}[\p{L}’'-]*\p{Ll} \p{Lu}[\p{L}’'-]*\p{Ll}|^(?!The )\p{Lu}\p{L}+,? (?:who|says|said|was|is|has|had|would|will)\b/u;

/** "Under Orme law they face a fine": nothing between the preposition and the pronoun could be who does it. */
const FROM_BEHIND =
  /^(?:For|In|On|At|With|By|From|During|Under|Over|Among|Of|To|Against|Without|Despite|Within|Behind|Near) (?:(?!(?:and|that|who|said|says|is|was|were|are|has|had|have|will|would|told)\b)(?:[\p{L}\d$€£.’'-]|,(?=\d))*[\p{L}\d](?<!ed) ){1,6}(?:he|she|they) /u;

/** Somebody or something that a pronoun further on may mean: a name, or a noun with its article, or a plural. */
const MEANT =
  /\p{Lu}[\p{L}’'-]*\p{Ll}|(?<!\p{L})(?:[Aa]|[Aa]n|[Tt]he|[Oo]ne|[Tt]wo|[Ss]ome|[Mm]any|[Mm]ost|[Mm]ore|[Aa]ll|[Ee]very|\d[\d,.]*) \p{L}{3,}|\p{L}{3,}s(?!\p{L})/u;

/**
 * Whether a sentence cannot be understood without the one before it: it opens with a word that points back, or a pronoun in it comes before anybody that it
 * could mean. `“We know Harl,” he said` leans; `Ms Harl said she knew` does not. Names inside a quotation are nobody's who speaks of it.
 */
export function leansBack(sentence: string): boolean {
  if (OPENERS.test(sentence)) return true;
  if (!ANY_PRONOUN.test(sentence)) return false;
  const plain = sentence.replace(QUOTED, " ").replace(DAYS, " ").trimStart();
  if (DANGLING.test(plain) || FROM_BEHIND.test(plain)) return true;
  const speaker = SPEAKER.exec(plain);
  if (speaker && !PERSON.test(plain.slice(0, speaker.index))) return true;
  const pronoun = PRONOUN.exec(plain);
  return pronoun !== null && !MEANT.test(withSmallOpener(plain.slice(0, pronoun.index)));
}

/** "While he …" begins with a capital letter, but with no name. */
function withSmallOpener(words: string): string {
  const opener = /^\p{L}+/u.exec(words)?.[0] ?? "";
  return STARTERS.has(opener.toLowerCase()) ? opener.toLowerCase() + words.slice(opener.length) : words;
}
