import { type LineRule, lineRules } from "./line-rules.ts";

/** A note with its label ("Correction: …") may be as long as this, others as long as that, UTF-16 units. */
const LONGEST_LABELLED = 1_500;
const LONGEST = 600;

/** What may stand between a label and its colon: "Correction, 4 March 2025:", "Editor's note (March 4):". */
const DAY =
  "(?:,? \\(?(?:on )?(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b)[a-z\\d.,: ]{0,40}\\)?)?";
const labelled = (labels: string): RegExp => new RegExp(`^(?:${labels})${DAY}(?:\\s*[:|—]|\\s+[–-])\\s*\\S`, "i");
const HERE =
  "(?:article|story|report|piece|page|post|text|content|dispatch|headline|caption|interview|column|transcript|list|map|chart|graphic|newsletter|review)";
const BY_MACHINE = "(?:automated|automatic|machine|ai)";

/** What the paper says about its own article under a label of its own. */
const LABELLED: readonly LineRule[] = [
  {
    name: "correction",
    title: true,
    pattern: labelled(
      "corrections?|clarifications?|corrections? (?:and|&) clarifications?|corrected|amendments?|retraction|erratum|for the record",
    ),
  },
  { name: "update", title: true, pattern: labelled(`updates?|updates? to this ${HERE}`) },
  {
    name: "editor",
    title: true,
    pattern: labelled(
      "editor(?:s|[’']s|s[’']|ial)? notes?|ed[’']s note|note|note (?:to|from) (?:the )?(?:readers?|editors?)|disclaimer|disclosure|publisher[’']s note|author[’']s note",
    ),
  },
];

const NOTES: readonly LineRule[] = [
  {
    name: "translation",
    pattern: new RegExp(
      `^(?:powered by ${BY_MACHINE} translation|this is an? ${BY_MACHINE} translation\\b.{0,200}|(?:this ${HERE} (?:was|has been|is) )?(?:(?:machine|ai|auto)[- ]translated|automatically translated|translated (?:by|from|with|using|automatically))\\b.{0,200}|the ${HERE} (?:was|has been) (?:machine[- ]|automatically )translated\\b.{0,100})$`,
      "i",
    ),
  },
  {
    name: "translation alone",
    title: true,
    pattern: new RegExp(
      `^(?:${BY_MACHINE} translation|translation (?:generated )?by (?:ai|machine))(?: (?:by|from|with|of) [^.]{2,40})?\\.?$`,
      "i",
    ),
  },
  {
    name: "views",
    pattern:
      /^(?:the )?(?:views|opinions) expressed (?:in this|here|above|by the (?:author|writer)|are (?:those|the author|the writer|hers|his|their))/i,
  },
  {
    name: "developing",
    pattern: new RegExp(
      `^(?:this is a (?:breaking|developing) (?:news )?story\\b|this ${HERE} (?:is (?:breaking|developing)|will be updated)\\b|a version of this ${HERE} (?:appears|appeared) in\\b|this ${HERE} appear(?:s|ed) in the\\b)`,
      "i",
    ),
  },
  {
    name: "amended",
    pattern: new RegExp(
      `^this (?:[a-z]+ \\d{1,2} |\\d{1,2} [a-z]+ )?${HERE} (?:was|has been|is) (?:since been )?(?:amended|corrected|updated|edited|changed|clarified|condensed|shortened|translated|first published|originally published|republished|produced|supported|part of a series)\\b`,
      "i",
    ),
  },
  {
    name: "earlier version",
    pattern: new RegExp(
      `^(?:(?:because of|owing to|due to) an? (?:editing |typing |production )?(?:error|mistake), |(?:a|the) (?:headline|caption|map|chart|graphic|photo caption|standfirst) (?:on|in|with|of) |in )?(?:an?|the) (?:earlier|previous|original|older) version of (?:this|the) ${HERE}\\b`,
      "i",
    ),
  },
  {
    name: "editing error",
    pattern: new RegExp(`^an? (?:editing|typing|production) error\\b.{0,80}\\b${HERE}\\b`, "i"),
  },
  { name: "corrected wire", title: true, pattern: /^CORRECT(?:S|ED)\b.{2,200}$/ },
  {
    name: "wire",
    pattern:
      /^(?:(?:corrects|refiles) \S|(?:recasts|clarifies|adds|updates) (?:to |with |the |spelling |name |date |figure |headline |paragraph |details|quotes?|background|throughout|comments?|reactions?|more |analyst|byline|dateline|link|graphic|missing ))/i,
  },
  {
    name: "agency text",
    holds: " contributed ",
    pattern: /^.{2,80} contributed (?:to this (?:report|article|story)|reporting)\.?$/i,
  },
];

const NAMED_HANDS =
  /^[\s—–-]*(?:contribut(?:ing|ors?):|with agencies$|with (?:agency )?inputs? from\s|(?:(?:additional |with |with additional )?(?:reporting|writing|editing|research|translation|material) (?:by|from)|compiled by|edited by|additional reporting:)\s)/i;
const SENTENCE_VERB = /\b(?:found|finds|shows?|showed|said|says|that|has|had|have|was|were|is|are)\b/;
const BRACKETS = /^[([](.+)[)\]]\.?$/s;
const isLabelled = lineRules(LABELLED);
const isBracketed = lineRules(NOTES);
/** Only in brackets is a wire's word on its own text a note: "(Updates with comment from the mayor)". */
const isOpenNote = lineRules(NOTES.filter(({ name }) => name !== "wire"));

/** A label alone on its line, which the next one belongs to. */
const HEADING =
  /^(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|editor[’']?s[’']? notes?|ed[’']s note)[.:]?$/i;

export const headsNote = (line: string): boolean => line.length <= 60 && HEADING.test(line);

/** Whether a line is what the paper says about its own article: shown as a label, never as the story's words. `first`: of a text. */
export function isNote(line: string, first = false): boolean {
  if (line.length > LONGEST_LABELLED) return false;
  const words = line.replace(/^[•*] ?/, "");
  const inner = BRACKETS.exec(words)?.[1] ?? words;
  const isTitle = first && !/[.!?]["”’')]*$/.test(line);
  if (isLabelled(inner, isTitle)) return true;
  if (line.length > LONGEST) return false;
  const fits = inner === words ? isOpenNote : isBracketed;
  return fits(inner, isTitle) || headsNote(words) || (NAMED_HANDS.test(inner) && !SENTENCE_VERB.test(inner));
}
