/** A line longer than this is the story's, whatever its first words, UTF-16 units. */
const LONGEST_FURNITURE = 250;
const LONGEST_NOTE = 600;

/**
 * `title`: as the very first line it is the headline of such a piece rather than a link to one. `holds`: small letters that every such line holds, for a
 * pattern that would otherwise be tried at each of its places.
 */
type LineRule = { readonly name: string; readonly title?: true; readonly holds?: string; readonly pattern: RegExp };

/** Lines of the page around a story: links, invitations, stamps. Each must match as a whole line; none is read for facts. */
const FURNITURE: readonly LineRule[] = [
  {
    name: "gallery",
    title: true,
    pattern: /[–—-] ?(?:in|the) (?:pictures|photos|images|video|numbers|graphics|charts|maps)[.!]?$/i,
  },
  {
    name: "gallery before",
    title: true,
    pattern:
      /^(?:in pictures|in photos|photo gallery|gallery|photos|pictures|video|watch|listen|podcast|live|live blog)\s*[:|]/i,
  },
  {
    name: "read more",
    pattern:
      /^(?:read|see|find out|learn|hear|watch) (?:more|also|next|the full (?:story|report|article|interview))\b\s*(?:$|[:|>»→…–—-]|(?:about|on|at|here|from)\b)/i,
  },
  {
    name: "read",
    title: true,
    pattern:
      /^(?:read|related|see also|also read|more|more on this|don[’']t miss|recommended|must read|analysis|opinion|explainer|background|comment)\s*[:|»>]\s*\S/i,
  },
  {
    name: "section",
    pattern:
      /^(?:related|related (?:articles|stories|topics|content|links|news)|more (?:on this (?:story|topic)|stories|news|from .{1,40})|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: (?:now|stories|topics))?|top stories|editor[’']?s[’']? picks|you may also like|what to read next|share|comments?(?: \(\d+\))?|tags?|topics|advertisement|advertising|ad|sponsored(?: content)?|promoted(?: content)?|loading\W*|print|email|listen to this (?:article|story))[.:]?$/i,
  },
  {
    name: "sign up",
    pattern:
      /^(?:(?:sign up|subscribe|register|log in|sign in|donate|download) (?:to|for|now|here|today|our|with|and get|free)\b|(?:join|support) (?:us|our)\b|get (?:our|the|your) .{0,60}newsletter|become a member\b)/i,
  },
  {
    name: "follow",
    pattern:
      /^follow (?:us|me|.{2,80} on (?:twitter|facebook|instagram|x|youtube|threads|bluesky|whatsapp|telegram|linkedin|google news))\b/i,
  },
  {
    name: "comments",
    pattern:
      /^(?:(?:sorry,? )?we are (?:not|no longer) (?:currently )?accepting comments\b.{0,60}|comments? (?:on this article )?(?:are|have been|is) (?:now |currently )?(?:closed|disabled|off)\b.{0,60}|the comments below have\b.{0,80}|(?:leave|post|add) a comment\b.{0,60}|(?:share|tell us) (?:what you think|your (?:views|thoughts|opinion))\b.{0,80})$/i,
  },
  { name: "like us", pattern: /^(?:like|find) us on\b/i },
  {
    name: "story continues",
    pattern:
      /^(?:(?:story|article) continues\b.{0,40}|(?:continue|keep) reading\W*|scroll down (?:for|to)\b.*|skip (?:past|to)\b.*|click (?:here|on)\b.*|tap (?:here|to)\b.*|swipe (?:left|right|to)\b.*|share this(?: (?:article|story|page))?\W*|\d+ shares?|(?:view|show) (?:all|more|gallery|comments)(?: \w+)?)[.:]?$/i,
  },
  { name: "watch", pattern: /^(?:watch|listen)(?: (?:below|above|live|the (?:video|full|moment)))\b.{0,80}$/i },
  { name: "rights", pattern: /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by\b)).{0,200}$/i },
  { name: "all rights", holds: "all rights reserved", pattern: /^.{0,160}\ball rights reserved\.?.{0,120}$/i },
  { name: "rule", pattern: /^[\s_*=~•·.–—-]{1,60}$/ },
  { name: "address", pattern: /^(?:https?:\/\/|www\.)\S+$/i },
  {
    name: "contact",
    pattern:
      /^(?:contact (?:us|the (?:author|writer|reporter|editor))|do you have (?:a|any) (?:story|tip|question)|got a (?:story|tip)|email (?:us|the)|email:)\b.{0,160}$/i,
  },
];

const NAMED_HANDS =
  /^[\s—–-]*(?:contribut(?:ing|ors?):|with agencies$|(?:(?:additional |with |with additional )?(?:reporting|writing|editing|research|translation|material) (?:by|from)|compiled by|edited by|additional reporting:)\s)/i;
const SENTENCE_VERB = /\b(?:found|finds|shows?|showed|said|says|that|has|had|have|was|were|is|are)\b/;

/** What the paper says about its own article: shown as a label, never as the story's words. */
const NOTES: readonly LineRule[] = [
  {
    name: "translation",
    pattern:
      /^(?:powered by (?:automated|automatic|machine|ai) translation|(?:this (?:article|story|text|report) (?:was|has been) )?(?:machine[- ]translated|automatically translated|translated (?:by|from|with|using|automatically))\b.{0,200})$/i,
  },
  {
    name: "correction",
    pattern:
      /^(?:corrections?|clarifications?|corrections? and clarifications?|amendments?|updates? to this (?:article|story))\s*[:—–-]\s*\S/i,
  },
  {
    name: "editor",
    pattern:
      /^(?:editor[’']?s[’']? notes?|ed[’']s note|note(?: to (?:readers|editors))?|disclaimer|disclosure)\s*[:—–-]\s*\S/i,
  },
  {
    name: "amended",
    pattern:
      /^(?:• ?)?this (?:article|story|report|piece|page|post|headline) (?:was|has been) (?:amended|corrected|updated|edited|changed|clarified|first published|originally published|republished|produced|supported)\b/i,
  },
  {
    name: "earlier version",
    pattern:
      /^(?:an|the) (?:earlier|previous|original|older) version of (?:this|the) (?:article|story|report|piece|headline|caption)\b/i,
  },
  {
    name: "agency text",
    holds: " contributed ",
    pattern: /^.{2,80} contributed (?:to this (?:report|article|story)|reporting)\.?$/i,
  },
];

export type LineKind = "furniture" | "note";

/**
 * What a line is when it is not the story's: furniture, a note, or null for everything else. Takes one line without white space at its edges.
 * `first` is true for the first line of a text.
 */
export function lineKind(line: string, first = false): LineKind | null {
  if (line.length > LONGEST_NOTE) return null;
  const small = line.toLowerCase();
  const fits = ({ holds, pattern }: LineRule): boolean =>
    (holds === undefined || small.includes(holds)) && pattern.test(line);
  if (NOTES.some(fits)) return "note";
  if (line.length > LONGEST_FURNITURE) return null;
  if (NAMED_HANDS.test(line) && !SENTENCE_VERB.test(line)) return "note";
  return FURNITURE.some((rule) => !(first && rule.title) && fits(rule)) ? "furniture" : null;
}
