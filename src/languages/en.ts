/**
 * What this program says, in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/): `{name}` stands for a piece that is put in,
 * `{count, plural, one {# feed} other {# feeds}}` for words that follow a number. The sources' words are pieces and never stand here. Each other language has the
 * same keys, and in each message the same pieces.
 */
export const en = {
  "show-the-rest": "Show the rest",
  "post-here": "Post here",
  "shared-by": "Shared by {name}",
  "for-everybody": "Here it is for everybody.",
  "line-left-out": "A line that is too long for a message is left out here.",
  untitled: "untitled",

  "source-note": "Note by the source: {note}",
  "no-publisher": "no publisher named",
  updated: "updated {when}",
  "first-seen": "first seen {when}",
  "also-in": "also in {names}{more, plural, =0 {} other { and # more}}",
  "no-zone": "{time} (no time zone given)",
  "no-time": "no time given",
  "speaker-unnamed": "speaker not named",
  "in-papers-words": "in the paper’s words",
  "mark-missing": "a quotation mark is missing in the source",
  "others-give": "others give {figures}",

  "printed-as": "printed as “{printed}”",
  "printed-as-named-in":
    "printed as “{printed}”, named in the {block, select, headline {headline} standfirst {standfirst} byline {byline} caption {caption} other {{block}}}",
  "printed-as-named-here": "printed as “{printed}”, named in the same paragraph",
  "printed-as-named-above":
    "printed as “{printed}”, named {count, plural, =1 {one paragraph} =2 {two paragraphs} =3 {three paragraphs} =4 {four paragraphs} =5 {five paragraphs} =6 {six paragraphs} =7 {seven paragraphs} =8 {eight paragraphs} =9 {nine paragraphs} =10 {ten paragraphs} other {# paragraphs}} above",
  "printed-as-named-below":
    "printed as “{printed}”, named {count, plural, =1 {one paragraph} =2 {two paragraphs} =3 {three paragraphs} =4 {four paragraphs} =5 {five paragraphs} =6 {six paragraphs} =7 {seven paragraphs} =8 {eight paragraphs} =9 {nine paragraphs} =10 {ten paragraphs} other {# paragraphs}} below",

  "speaker-by.verb-at-once": "“… said” and the speaker stand right behind the quotation",
  "speaker-by.verb-before": "The verb that gives the words stands right before them",
  "speaker-by.as-put": "“as … put it” stands behind the words",
  "speaker-by.colon": "The sentence before the colon says who speaks",
  "speaker-by.speaker-after": "The speaker and a verb of saying follow the quotation",
  "speaker-by.speaker-before": "The speaker and a verb of saying stand before the words",
  "speaker-by.trailing-cue": "The sentence ends with who said it",
  "speaker-by.according-to": "“according to” names the source",
  "speaker-by.any-before": "What stands before the words is their source",
  "speaker-by.noun-of-saying": "A word such as “claim” or “call” says whose words they are",
  "speaker-by.own-words": "“his”, “her” or “their” before the words says that they are the subject's own",
  "speaker-by.led-in": "The sentence before it is about the speaker",
  "speaker-by.floating": "The speaker of the quotation before it goes on",
  "speaker-by.goes-on": "The speaker of the quotation before it in the paragraph goes on",
  "speaker-by.open-subject": "The sentence is about the speaker",
  "speaker-by.repeated": "The story gives the same words to the speaker",
  "speaker-by.interview": "The line is marked as an answer in an interview",
  "speaker-by.indirect": "The sentence reports what somebody said",
  "speaker-by": "{how}.",
  "speaker-by-pronoun": "{how}; “{printed}” stands for {name}.",
  "speaker-by-name": "{how}; “{printed}” is {name}.",

  "key-figure.in-headline": "it stands in the headline",
  "key-figure.headline-words": "words of the headline stand beside it",
  "key-figure.deaths": "it counts the dead or missing",
  "key-figure.large": "it is large for its kind",
  "key-figure.money": "it is a sum of money",
  "key-figure.share": "it is a share of a whole",
  "key-figure.hedged": "the source hedges it",
  "key-figure.repeated": "the article gives it more than once",
  "key-figure.early": "it comes early",
  "key-figure.consequence": "words of consequence stand beside it",
  "key-figure.change": "it tells of a change",
  "key-figure": "Among the key figures because {reasons}.",
  "key-figure-by-kind": "Among the key figures by its kind.",

  "settings.title": "How this server is set up",
  "settings.zone": "Days are counted in the zone {zone}.",
  "settings.zone-set": "Days are counted in the zone {zone} now. Briefings keep the zones that they were given.",
  "settings.language":
    "What is posted here is in {language}; each person is answered in the language of their own Discord.",
  "settings.language-auto":
    "What is posted here is in the language that the server has set on Discord; each person is answered in the language of their own.",
  "settings.language-set": "What is posted here is in {language} from now on. The sources’ words stay as they are.",
  "settings.language-automatic":
    "What is posted here is in the language that the server has set on Discord from now on.",
  "settings.mentions-on": "Briefings may mention the one role that was chosen for them.",
  "settings.mentions-off": "Nobody is pinged, whatever was chosen for a briefing.",
  "settings.kept":
    "What the feeds and members of this server bring in is kept for {days, plural, one {# day} other {# days}}.",
  "settings.kept-set":
    "What the feeds and members of this server bring in is kept for {days, plural, one {# day} other {# days}} from now on; what is older goes within hours.",
  "settings.holds":
    "{articles, plural, one {# article} other {# articles}} can be found here; {feeds, plural, one {# feed} other {# feeds}}, {briefings, plural, one {# briefing} other {# briefings}} and {watches, plural, one {# watch} other {# watches}} in channels.",
  "settings.ways": "{export} gives all of it as files, {erase} removes it.",
  "settings.exported":
    "Settings, topics, {feeds, plural, one {# feed} other {# feeds}}, {briefings, plural, one {# briefing} other {# briefings}} and {watches, plural, one {# watch} other {# watches}}.",
  "settings.erase-title": "Erase everything of this server",
  "settings.erase-name": "The name of this server",
  "settings.erase-hint": "Type {name}. Feeds, briefings, watches, settings and articles are gone for good.",
  "settings.erase-other": "That is not the name of this server, which is {name}. Nothing was erased.",
  "settings.erase-again": "Try again",
  "settings.erased":
    "Everything of this server is gone: feeds, topics, briefings, watches, settings, and what was brought in.",
} as const;
