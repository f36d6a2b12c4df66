/** A longer line is the story's. */
const LONGEST = 300;

/** What a page asks of its reader: to subscribe, to log in, to allow something. The words of a site, never of a story. */
const PROMPTS = [
  /\b(?:subscribe|subscription|register|sign up|sign in|log in|create an? (?:free )?account)\b.{0,80}\b(?:to (?:continue|keep|read|unlock|access|view|finish)|for (?:full|unlimited) access)\b/i,
  /\bto (?:continue|keep|finish) reading\b.{0,80}\b(?:subscribe|subscription|register|sign|log|account|member)/i,
  /^(?:already (?:a |have an? )?(?:subscriber|subscribed|member|registered|account)|not (?:yet )?a (?:subscriber|member))\b/i,
  /^this (?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to)(?: our)? (?:subscribers|members|registered|premium)/i,
  /\byou(?: have|[’']ve) (?:reached|used|read) (?:your|all|the) .{0,40}\bfree (?:articles?|stories)\b/i,
  /\bthank you for (?:reading|subscribing)\b.{0,60}\b(?:us|newsletter|subscri)/i,
  /^(?:please )?(?:enable|turn on|activate|allow) (?:javascript|cookies)\b|\benable javascript\b|\bjavascript (?:is|must be) (?:disabled|required|enabled|turned)/i,
  /\b(?:we|this (?:web)?site|our partners) (?:and our partners )?uses? cookies\b|^(?:accept|manage|reject) (?:all )?(?:cookies|preferences)\b/i,
  /^this (?:article|story|report|piece) (?:originally |first )?appeared (?:on|in|at)\b/i,
  /\b(?:reach|contact|e-?mail|follow) (?:him|her|them|me)\b.{0,120}@/i,
  /\bad[- ]?blocker\b.{0,80}\b(?:disable|turn off|whitelist|detected)|\b(?:disable|turn off) your ad[- ]?blocker\b/i,
  /^(?:this )?(?:advertisement|ad)s?(?: (?:continues?|appears?|ends?)\b.{0,40})?$|^advertisement continues\b/i,
  /^sign (?:up|in) (?:to|for|with)\b.{0,100}$/i,
  /^(?:your browser (?:does not|doesn[’']t|is not)|this (?:video|content|browser) (?:is not|can ?not|isn[’']t|does not)\b).{0,120}(?:support|play|available|display)/i,
  /^(?:to (?:view|see|display) this (?:content|video|embed)|this (?:content|embed) (?:is|was) (?:provided|hosted) by)\b/i,
  /\bby (?:signing up|subscribing|clicking|continuing)\b.{0,60}\byou (?:agree|accept|consent|confirm)\b/i,
];

export const isPrompt = (line: string): boolean =>
  line.length <= LONGEST && PROMPTS.some((pattern) => pattern.test(line));
