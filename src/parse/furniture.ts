import { type LineRule, lineRules } from "./line-rules.ts";
import { isNote } from "./notes.ts";

/** A line longer than this is the story's, whatever its first words, UTF-16 units. */
const LONGEST_FURNITURE = 250;

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
      /^(?:read|see|find out|learn|hear|watch) (?:more|also|next|(?:the|our) full (?:story|report|article|interview|coverage))\b\s*(?:$|[:|>»→…–—-]|(?:about|on|at|here|from)\b)/i,
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
      /^(?:related|related (?:articles|stories|topics|content|links|news)|more (?:on this (?:story|topic)|stories|news|from .{1,40})|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: (?:now|stories|topics))?|top stories|editor[’']?s[’']? picks|you may also like|what to read next|explore more on these topics|share|share (?:on|via|to) (?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email)|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|copy (?:the )?link|bookmark|report this (?:article|ad)|save|save for later|comments?(?: \(\d+\))?|tags?|topics|read (?:more|next)|up next|about the (?:author|writer)s?|advertisement|advertising|ad|sponsored(?: content)?|promoted(?: content)?|loading\W*|print|email|listen to this (?:article|story))[.:]?$/i,
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
    name: "live coverage",
    title: true,
    pattern:
      /^follow (?:(?:our|all|all the|the) )?(?:live|(?:live|latest|full|rolling) (?:live |news )?(?:coverage|updates?|blog|news|developments))\b.{0,160}$/i,
  },
  {
    name: "welcome",
    pattern:
      /^(?:(?:good (?:morning|afternoon|evening)|hello|hi)[,.!]? (?:and )?)?welcome (?:back )?to (?:our|the|today[’']s)\b.{0,60}\b(?:live|rolling|blog|coverage|newsletter|briefing)\b.{0,80}$/i,
  },
  {
    name: "counts",
    pattern:
      /^(?:\d[\d.,]*[km]? (?:shares?|comments?|likes?|reactions?)|(?:shares?|comments?|likes?) \d[\d.,]*[km]?)$/i,
  },
  { name: "end mark", pattern: /^(?:-30-|#{2,5}|ENDS?|\(?\p{Lu}{2,5}\/[\p{L}/-]{1,12}\)?)$/u },
  {
    name: "more like this",
    pattern:
      /^(?:enjoy(?:ing|ed)? this (?:article|story)\?|(?:for|to read) more (?:stories|articles|news) like (?:this|these)\b).{0,160}$/i,
  },
  {
    name: "comments",
    pattern:
      /^(?:(?:sorry,? )?we are (?:not|no longer) (?:currently )?accepting comments\b.{0,60}|comments? (?:on this article )?(?:are|have been|is) (?:now |currently )?(?:closed|disabled|off)\b.{0,60}|the comments below have\b.{0,80}|(?:leave|post|add) a comment\b.{0,60}|(?:share|tell us) (?:what you think|your (?:views|thoughts|opinion))\b.{0,80})$/i,
  },
  {
    name: "filed under",
    pattern:
      /^(?:topics?|tags?|tagged|filed under|keywords?|categor(?:y|ies)|explore more on these topics)\s*:\s*\S.{0,200}$/i,
  },
  { name: "standards", pattern: /^(?:our standards|privacy notice)\s*:/i },
  {
    name: "newsletter",
    pattern:
      /^(?:(?:after|before) newsletter promotion|(?:free )?(?:daily|weekly|morning|evening) (?:newsletter|briefing|email)|our (?:\p{L}+ ){0,3}(?:e-?mail|newsletter) (?:breaks|brings|rounds|tells|sends|gives|offers)\b.{0,160})$/iu,
  },
  {
    name: "address at the end",
    holds: "://",
    pattern:
      /^(?:follow|read|see|find|more|for more|visit|learn|full coverage|keep up|join|subscribe)\b.{0,160}\shttps?:\/\/\S+$/i,
  },
  {
    name: "rate of exchange",
    holds: " = ",
    pattern: /^\(\W?\d[\d.,]*(?: \p{L}+){0,3} = \W?\d[\d.,]*(?: \p{L}+){0,3}\)$/u,
  },
  { name: "related", pattern: /^[Rr]elated (?:article|story|video|gallery)s?:? (?=\p{Lu}|[“‘"'])/u },
  { name: "more on this", pattern: /^for more on (?:this|these) (?:story|stories|topics?)\b.{0,120}$/i },
  { name: "handle", pattern: /^@\w{2,30}$/ },
  {
    name: "invitation",
    ends: ["here", "below", "comments", "section"],
    pattern:
      /^.{0,160}\b(?:(?:sign up|subscribe|register|click|read more|find out more) (?:here|below)|(?:conversation|say|tell us|think|thoughts) in the comments(?: (?:section|below)){0,2})[.!:]?$/i,
  },
  {
    name: "write to us",
    holds: "@",
    pattern: /^.{0,120}\b(?:e-?mail|contact|write to|get in touch|tell us)\b.{0,80}@[\w-]{1,60}\.[\w.-]{2,40}$/i,
  },
  { name: "podcast", pattern: /^(?:listen|subscribe) to (?:our(?: \p{L}+){0,3}|the|this) podcast\b.{0,80}$/iu },
  { name: "wire contact", pattern: /^\(\(.{3,200}\)\)$/ },
  {
    name: "reading time",
    pattern:
      /^(?:reading time\s*:?\s*|(?:read|listen|watch)\s*)?\(?\d{1,2}[ -]min(?:ute)?s?(?: (?:read|listen|watch))?\)?\.?$/i,
  },
  { name: "like us", pattern: /^(?:like|find) us on\b/i },
  {
    name: "story continues",
    pattern:
      /^(?:(?:advertisement\W{1,3})?(?:story|article) continues\b.{0,40}|(?:advertisement\W{1,3})?(?:continue|keep) reading(?: (?:the main story|below))?\W*|link copied\W*|skip ad(?:vertisement)?\W*|scroll down (?:for|to)\b.*|skip (?:past|to)\b.*|click (?:here|on)\b.*|tap (?:here|to)\b.*|swipe (?:left|right|to)\b.*|share this(?: (?:article|story|page))?\W*|\d+ shares?|(?:view|show) (?:all|more|gallery|comments)(?: \w+)?)[.:]?$/i,
  },
  { name: "watch", pattern: /^(?:watch|listen)(?: (?:below|above|live|the (?:video|full|moment)))\b.{0,80}$/i },
  { name: "rights", pattern: /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by\b)).{0,200}$/i },
  { name: "all rights", holds: "all rights reserved", pattern: /^.{0,160}\ball rights reserved\.?.{0,120}$/i },
  { name: "rule", pattern: /^[\s_*=~•·.–—-]{1,60}$/ },
  { name: "address", pattern: /^(?:https?:\/\/|www\.)\S+$/i },
  {
    name: "contact",
    pattern:
      /^(?:contact (?:us|the (?:author|writer|reporter|editor))|do you have (?:a|any) (?:news )?(?:story|tip|question)|got a (?:news )?(?:story|tip)|email (?:us|the)|email:)\b.{0,160}$/i,
  },
  { name: "mail address", pattern: /^(?:e-?mail:? )?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/i },
];

const isFurniture = lineRules(FURNITURE);

/** Headings under which links to other stories stand, one a line. */
const HEADS_LINKS =
  /^(?:related|related (?:articles|stories|content|links|news)|more (?:on this (?:story|topic)|stories|news|from .{1,40})|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: (?:now|stories))?|top stories|editor[’']?s[’']? picks|you may also like|what to read next|read (?:more|next)|see also|up next|explore more on these topics)[.:]?$/i;

export const headsLinks = (line: string): boolean => line.length <= 80 && HEADS_LINKS.test(line);

export type LineKind = "furniture" | "note";

/**
 * What a line is when it is not the story's: furniture, a note, or null for everything else. Takes one line without white space at its edges.
 * `first` is true for the first line of a text.
 */
export function lineKind(line: string, first = false): LineKind | null {
  if (isNote(line, first)) return "note";
  return line.length <= LONGEST_FURNITURE && isFurniture(line, first) ? "furniture" : null;
}
