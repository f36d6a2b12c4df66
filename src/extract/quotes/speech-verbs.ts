/**
 * Verbs that introduce what somebody said, wrote or posted, in every form. Gathered for this project from the verb lists of English grammars
 * (verbs of saying, of manner of speaking, of judgement) and newspaper style guides.
 */
const SAYING = `say tell add ask write tweet note warn explain reply respond answer argue insist claim state declare announce continue conclude remark observe comment acknowledge admit
  concede confirm deny deny suggest stress emphasise emphasize recall joke quip shout yell scream cry whisper mutter murmur exclaim assert allege contend maintain repeat reiterate promise pledge vow swear
  predict complain lament boast brag urge implore plead beg demand order instruct advise counsel caution recommend propose inform report reveal disclose testify recount relate mention pronounce
  proclaim profess opine muse ponder wonder inquire enquire query interject interrupt retort counter rebut object protest agree disagree vent fume rail thunder
  post blog retweet text email e-mail message publish chant sing sneer scoff snap bark growl hiss sigh groan laugh gush enthuse chime chide scold
  elaborate clarify specify indicate hint imply intimate signal surmise speculate estimate calculate reason theorise theorize posit summarise summarize sum-up echo
  volunteer offer venture assure reassure remind thank congratulate greet apologise apologize confess blurt deadpan crow intone
  describe call dub brand label characterise characterize portray depict term deem denounce decry condemn slam blast criticise criticize mock ridicule deride attack
  praise hail laud applaud commend dismiss reject accuse blame charge credit cite quote compare liken tout defend
  read conclude find express voice vouch preach lecture teach coo holler roar bellow exhort encourage command challenge concur riff bemoan bewail muse add-on
  demur confide attest certify cackle tease tut rage seethe fulminate rant ramble narrate dictate sign type print scrawl utter articulate present label paint cast frame acclaim tag fire-back
  affirm aver avow submit underline underscore lambast lambaste castigate berate rebuke admonish rue refer point warn-of appeal call-for invite request blare shrug grumble gripe moan share gasp stammer marvel chuckle coach lash hammer knock rip torch trash taunt troll`;
const IRREGULAR: Readonly<Record<string, string>> = {
  say: "says said saying",
  tell: "tells told telling",
  write: "writes wrote written writing",
  swear: "swears swore sworn swearing",
  find: "finds found finding",
  cast: "casts cast casting",
  sing: "sings sang sung singing",
  read: "reads read reading",
  teach: "teaches taught teaching",
  rip: "rips ripped ripping",
  snap: "snaps snapped snapping",
  admit: "admits admitted admitting",
  quip: "quips quipped quipping",
  brag: "brags bragged bragging",
  beg: "begs begged begging",
  blog: "blogs blogged blogging",
  dub: "dubs dubbed dubbing",
  slam: "slams slammed slamming",
  rebut: "rebuts rebutted rebutting",
  chat: "chats chatted chatting",
  refer: "refers referred referring",
  tag: "tags tagged tagging",
  demur: "demurs demurred demurring",
  tut: "tuts tutted tutting",
  signal: "signals signalled signaled signalling signaling",
  label: "labels labelled labeled labelling labeling",
  counsel: "counsels counselled counseled counselling counseling",
  submit: "submits submitted submitting",
  aver: "avers averred averring",
  compel: "compels compelled compelling",
};

/** What others think or want; the paper's own words for it are not a statement, words in marks may be. */
const THINKING = `think believe feel want hope fear expect worry know see view consider regard doubt suspect imagine plan seek envision envisage contemplate wish prefer consider need like love hate mean use`;
const THINKING_IRREGULAR: Readonly<Record<string, string>> = {
  think: "thinks thought thinking",
  feel: "feels felt feeling",
  know: "knows knew known knowing",
  see: "sees saw seen seeing",
  plan: "plans planned planning",
  seek: "seeks sought seeking",
  mean: "means meant meaning",
};

function formsOf(lemma: string, irregular: Readonly<Record<string, string>>): string[] {
  const known = irregular[lemma];
  if (known) return [lemma, ...known.split(" ")];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [lemma, /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

function table(lemmas: string, irregular: Readonly<Record<string, string>>): Map<string, string> {
  const forms = new Map<string, string>();
  for (const lemma of lemmas.trim().split(/\s+/)) for (const form of formsOf(lemma, irregular)) forms.set(form, lemma);
  return forms;
}

/** form → lemma */
export const SPEECH_VERBS: ReadonlyMap<string, string> = table(SAYING, IRREGULAR).set("ruled", "rule");
export const THOUGHT_VERBS: ReadonlyMap<string, string> = table(THINKING, THINKING_IRREGULAR);

/** Verbs that name a thing: "the bins called “smart”". Without a speaker as subject they introduce a term, not a statement. */
export const NAMING_LEMMAS: ReadonlySet<string> = new Set(
  "call dub brand label term tag title entitle name know".split(" "),
);

/** Verbs that can report a statement in the paper's own words. */
export const REPORTING_LEMMAS: ReadonlySet<string> = new Set(
  "say tell add ask note warn explain reply respond argue insist claim state declare announce acknowledge admit concede confirm deny suggest stress emphasise emphasize assert allege contend maintain reiterate promise pledge vow predict complain urge inform report reveal disclose testify agree estimate assure tweet write".split(
    " ",
  ),
);
