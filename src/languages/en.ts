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

  quoted: "“{words}”",

  "failure.file-empty": "{file} is empty.",
  "failure.file-missing": "{file} is not there.",
  "failure.file-unreadable": "{file} cannot be read: {reason}.",
  "failure.file-binary": "{file} holds no text. Save the article's text as .txt.",
  "failure.file-too-large":
    "{file} is larger than {megabytes, number} MB, which is the most that can be read. Split it.",
  "failure.file-malformed": "{file}{line, select, none {} other {, line {line}}}: {reason}.",
  "failure.file-type-unknown":
    "{file} is of no known type. Verbatim reads .txt, .md, .html, .json, .jsonl, .eml and .xml (NITF, NewsML-G2, RSS, Atom).",
  "failure.attachment-foreign": "{file} does not come from Discord and was not read. Attach the file itself.",
  "failure.file-not-fetched.gone": "{file} is no longer there. Attach it again.",
  "failure.file-not-fetched.slow": "{file} took too long to come from Discord. Try again in a moment.",
  "failure.file-not-fetched.broken": "{file} did not come from Discord whole. Try again in a moment.",
  "failure.file-foreign": "{file} is {what}, which is not read. Save the article's text as .txt.",
  "failure.file-without-article": "{file} is {what} and holds no article.",
  "failure.file-is-archive": "{file} is {what} of files. Unpack it first.",
  "foreign.pdf": "a PDF",
  "foreign.word": "a Word document",
  "foreign.old-office": "an old Office document",
  "foreign.rtf": "an RTF document",
  "foreign.opendocument": "an OpenDocument text",
  "foreign.spreadsheet": "a spreadsheet",
  "foreign.presentation": "a presentation",
  "foreign.e-book": "an e-book",
  "foreign.picture": "a picture",
  "foreign.recording": "a recording",
  "foreign.picture-or-recording": "a picture or recording",
  "foreign.archive": "an archive",
  "foreign.database": "a database",
  "foreign.program": "a program",

  "failure.feed-empty": "{source} is empty.",
  "failure.feed-without-articles": "{source} is a feed without articles.",
  "failure.feed-is-none": "{source} is no feed: neither RSS nor Atom nor JSON Feed.",
  "failure.feed-is-page": "{source} is a page and no feed.",
  "failure.feed-too-deep": "{source} is nested deeper than any feed and was not read.",
  "failure.feed-too-large": "{source} is larger than 15 MB, which is the most that is read of a feed.",
  "failure.feed-too-many-elements":
    "{source} has more than 400,000 elements, which is the most that is read of a feed.",

  "failure.not-fetched.address": "{source} is no web address. Write it like https://example.org/news.",
  "failure.not-fetched.scheme": "{source} cannot be fetched: I fetch http and https alone.",
  "failure.not-fetched.credentials":
    "{source} holds a name or a password. Leave that part out; I do not log in anywhere.",
  "failure.not-fetched.port":
    "{source} asks for a port that pages are not served from. Use the address that a browser shows.",
  "failure.not-fetched.forbidden-address":
    "{source} belongs to a private network, and from there I fetch nothing. Use a public address.",
  "failure.not-fetched.no-such-host": "{source} was not found: there is no such host. Look for a typing error.",
  "failure.not-fetched.unreachable": "{source} cannot be reached at the moment. Try again later.",
  "failure.not-fetched.certificate":
    "{source} has no valid certificate, so nobody can say whether it is the real one. Its owner has to mend that.",
  "failure.not-fetched.too-slow": "{source} took too long to answer. Try again later.",
  "failure.not-fetched.too-large": "{source} is larger than anything I fetch: 15 MB of a feed, 5 MB of a page.",
  "failure.not-fetched.too-many-redirects":
    "{source} leads from one address to the next without end. Use the address of the page itself.",
  "failure.not-fetched.insecure-redirect":
    "{source} leads from a safe connection to an open one, which I do not follow.",
  "failure.not-fetched.headers": "{source} gave an answer that is no proper HTTP.",
  "failure.not-fetched.encoding": "{source} sent something that cannot be unpacked. Try again later.",
  "failure.not-fetched.broken-off": "{source} broke off in the middle of its answer. Try again later.",
  "failure.not-fetched.empty": "{source} answered with nothing at all.",
  "failure.not-fetched.unasked-304": "{source} said “unchanged” where there was nothing before. Try again later.",
  "failure.not-fetched.not-found":
    "{source} is not there (error 404). Look for a typing error, or whether it has moved.",
  "failure.not-fetched.gone": "{source} is gone for good, its server says (error 410).",
  "failure.not-fetched.refused":
    "{source} does not let me in{status, select, none {} other { (error {status})}}. Open it in a browser, and save the article’s text as .txt if you need it here.",
  "failure.not-fetched.busy":
    "{source} is too busy to answer. Try again {unit, select, minutes {in {count, plural, =1 {a minute} other {# minutes}}} hours {in {count, plural, =1 {an hour} other {# hours}}} other {later}}.",
  "failure.not-fetched.status":
    "{source} could not answer{status, select, none {} other { (error {status})}}. Try again later.",
  "failure.not-fetched.robots": "{source} asks programs to stay away (robots.txt), and I do. Open it in a browser.",
  "failure.not-fetched.queue-full": "{source} was not fetched: too much is waiting to be fetched. Try again later.",
  "failure.not-fetched.closed": "{source} was not fetched, as I was being stopped. Try again later.",

  "failure.address-unknown": "“{asked}” is no web address. Give one like https://example.org/news.",
  "failure.no-opml":
    "{file} is no list of feeds. Export one as OPML from the reader that you used before, and attach that file.",
  "failure.feeds-not-found":
    "I found no feed at {source}. Look on the site for a link named RSS or Feed and give me its address.",
  "failure.feed-known": "This server follows that feed already, as {name}.",
  "failure.feed-not-found": "There is no such feed here. Choose one from the list; {command} shows them all.",
  "failure.too-many-feeds": "A server can follow {limit, number} feeds, and more are not possible. Remove one first.",
  "failure.shared-in-guild-only":
    "I read links and files on a server only, where they belong to its members. Ask there.",
  "failure.no-link": "This message holds neither a link nor a file with an article.",
  "failure.no-words": "This message holds no words that I could look for.",
  "failure.too-soon":
    "Many links and files were asked for here lately, and I go easy on the sites. Ask again in {unit, select, seconds {{count, plural, one {# second} other {# seconds}}} minutes {{count, plural, one {# minute} other {# minutes}}} other {{count, plural, one {# hour} other {# hours}}}}.",
  "failure.not-a-page":
    "{source} is {what, select, PDF {a PDF} picture {a picture} recording {a recording} film {a film} font {a font} other {a file to download}}; I read articles on web pages.",
  "failure.page-too-complex":
    "{source} is too {what, select, depth {deeply nested} other {large a page}} to be read. Save the article's text as .txt instead.",
  "failure.page-without-article": "I found no article on {source}. It may be a list of links, a login or a notice.",
  "failure.article-without-text": "{source} holds no article text.",
  "failure.article-too-short": "{source} holds too little text for an article.",
  "failure.article-withheld": "{source} is withheld or withdrawn by its publisher and is not taken in.",
  "failure.article-too-long":
    "{source} has {characters, number} characters; an article may have {limit, number}. Split it.",
  "failure.article-not-read":
    "{source} could not be read: it took too long, or it is a fault of mine that stands in the log.",
  "failure.article-not-found":
    "I have no article that fits “{asked}”. {count, plural, =0 {} =1 {The nearest is {near}. } other {The nearest are {near}. }}Type some words of its headline and choose from the list, or look with {command}.",

  "failure.zone-unknown": "“{asked}” is no time zone I know. Type a city, such as Berlin, and choose from the list.",
  "failure.time-unknown": "“{asked}” is no time of day. Write it like 08:00.",
  "failure.date-unknown":
    "“{asked}” is no day I understand. Write today, yesterday, last 7 days or a date like 2026-03-01.",
  "failure.choose-one": "Choose one of these options and no more: {options}.",
  "failure.not-together":
    "{narrowing} narrows a search; with {other} there is nothing to narrow. Leave one of them out.",
  "failure.guild-only": "This works in a server only.",
  "failure.permissions-missing":
    "I cannot post in #{channel}: there I lack {rights}. Allow it in the channel’s settings under Permissions, then try again. Nothing was saved.",
  "failure.not-in-channel.thread":
    "#{channel} is a thread, and no thread can be begun in it. Set `thread` to False. Nothing was saved.",
  "failure.not-in-channel.publish":
    "#{channel} is no announcement channel, so nothing can be passed on from it. Set `publish` to False. Nothing was saved.",
  "failure.too-many-times": "A briefing has {limit} times a day at most. Nothing was saved.",
  "failure.channel-unsuitable":
    "#{channel} is no channel for messages. Choose a text, announcement or forum channel, or a thread. Nothing was saved.",
  "failure.channel-needs-tag":
    "#{channel} is a forum in which every post needs a tag, and I choose none. Choose another channel, or turn off “Require people to select tags when posting” in its settings. Nothing was saved.",
  "failure.role-not-mentionable":
    "A message of mine would not reach @{role}. Allow anyone to mention this role (Server Settings, Roles), or give me Mention Everyone in that channel. Nothing was saved.",
  "failure.never-everyone": "I never mention @everyone. Choose a role, or none. Nothing was saved.",
  "failure.briefing-not-found": "There is no such briefing here. Choose one from the list; {command} shows them all.",
  "failure.too-many-briefings":
    "This server has {limit, number} briefings, and more are not possible. Remove one first.",
  "failure.watch-not-found": "You have no such watch. Choose one from the list; {command} shows them all.",
  "failure.nothing-to-watch": "“{asked}” asks for nothing that could come in. Give me words to look for.",
  "failure.too-many-watches":
    "{whose, select, person {You have {limit, number} watches} other {The channels of this server have {limit, number} watches}}, and more are not possible. Remove one first; {command} shows them.",
  "failure.not-allowed": "Only members with {right} can do this.",
  "failure.not-allowed-here": "Only members with {right} in this channel can do this.",
  "failure.stale-button": "This button is from an older answer and no longer works. Ask again with the command.",
  "failure.command-unknown": "I do not have this command any more. {command} shows what I can do.",
  "right.manage-server": "Manage Server",
  "right.view-channel": "View Channel",
  "right.send-messages": "Send Messages",
  "right.send-messages-in-threads": "Send Messages in Threads",
  "right.create-public-threads": "Create Public Threads",
  "right.read-message-history": "Read Message History",

  "failure.store-refused.damaged":
    "The database {file} is damaged and was not touched. Put a backup in its place, or move it away to begin anew.",
  "failure.store-refused.newer":
    "The database {file} was written by a newer Verbatim and was not touched. Update Verbatim, or set DATA_DIR to another folder.",
  "failure.store-refused.locked":
    "The database {file} is in use by another program. Stop that one, or set DATA_DIR to another folder.",
  "failure.store-held":
    "Another Verbatim (process {pid}, started {since}) is running on the data in {file}. Stop that one first, or set DATA_DIR to another folder.",
  "failure.store-refused.running":
    "Another Verbatim is running on the data in {file}. Stop that one first, or set DATA_DIR to another folder.",
  "failure.store-refused.unwritable":
    "The database {file} cannot be written. Check the rights of its folder and the space on the disk, or set DATA_DIR to another folder.",

  "place.headline": "headline",
  "place.standfirst": "standfirst",
  "place.byline": "byline",
  "place.caption": "caption",
  "place.credit": "credit",
  "place.dateline": "dateline",
  "place.paragraph": "paragraph",
  "place.list-item": "list-item",
  "place.turn": "turn",
  "place.subheading": "subheading",
  "place.pull-quote": "pull-quote",
  "place.note": "note",
  "place.furniture": "furniture",

  "open-an-article": "Open an article: summary, figures, quotes",
  "source-view.paragraph": "In its place: paragraph {number, number} of {count, number}",
  "source-view.outside": "In its place: outside the numbered paragraphs",
  "source-view.step": "{at, number} of {count, number}",
  "source-view.choose": "Show in source…",
  "source-view.choice": "{mark} · {words}",
  "source-view.in-the-article": "in the article",
  "source-view.open": "Open article",
  "source-view.nothing": "This card shows no words of the article’s body.",

  "card.tab.summary": "Summary",
  "card.tab.figures": "Figures",
  "card.tab.quotes": "Quotes",
  "card.show-in-source": "Show in source",
  "card.related": "Related news",
  "card.only-teaser": "Only the beginning of this article could be read; the rest is on its page, or for subscribers.",
  "card.too-little-text": "This article has too little text for a summary.",
  "card.no-summary": "No sentence of this article can stand alone as its summary.",
  "card.no-figures": "No key figures found in this article.",
  "card.no-quotes": "Nobody is quoted in this article.",
  "card.other-language":
    "This article is {language, select, none {in a language that is not known} other {in another language than English ({language})}}.",
  "card.lead-only":
    "Verbatim reads figures and quotes in English only, so here are its headline, its first sentence and its link.",

  back: "◀ Back",
  next: "Next ▶",
  "page-of": "page {at, number} of {count, number}",

  "days.today": "today",
  "days.yesterday": "yesterday",
  "days.last": "{count, plural, one {the last day} other {the last # days}}",

  "search.title": "Articles on {asked}",
  "search.found": "{count, plural, one {# article} other {# articles}}",
  "search.relaxed.any": "No article holds all of these words; these hold some of them.",
  "search.relaxed.days": "There is nothing in these days; these are from other days.",
  "search.any": "Any of the words",
  "search.as-typed": "Search as typed",
  "search.watch-this": "Watch this",
  "search.nothing": "No article found for {asked}{echo}.",
  "search.try": "Try this: {tries}.",
  "search.try-again": "there is no such page; ask again",
  "search.try-without-marks": "search the words without quotation marks",
  "search.try-leaving-nothing-out": "leave nothing out",
  "search.try-everything":
    "search everything, not only {place, select, headlines {headlines} quotes {quotes} other {figures}}",
  "search.try-wider-dates": "widen the dates",
  "search.try-without-source": "drop the source, speaker or topic",
  "search.try-other-words": "use fewer or other words",
  "search.try-latest": "see what there is with {command}",

  "echo.exactly": "exactly “{words}”",
  "echo.source": "source {name}",
  "echo.topic": "topic {name}",
  "echo.said-by": "said by {name}",
  "echo.without": "without {words}",
  "echo.either": "{one} or {other}",
  "echo.corrected": "no article holds {from}; searched {to}",
  "echo.in": "in {place, select, headlines {headlines} quotes {quotes} other {figures}}",
  "echo.since": "since {day}",
  "echo.before": "before {day}",
  "echo.passed-over": "“{words}” is no day I understand and was passed over",
  "echo.newest-first": "newest first",
  "echo.as-typed": "each word as typed",

  "latest.title": "Latest stories",
  "latest.nothing":
    "There is no story{of, select, topic { on {topic}} source { from {source}} both { on {topic} from {source}} other {}} yet.",
  "latest.try": "Try it without topic and source, or look with {command}.",

  "chart.coverage":
    "Articles a day{of, select, topic { on {topic}} source { from {source}} both { on {topic} from {source}} other {}}",
  "chart.coverage-note": "{count, plural, one {# article} other {# articles}} from {since} to {until}",
  "chart.coverage-alt": "{title}: {note}. Most on {day}: {most, number}. Day by day: {days}.",
  "chart.day": "{day} {count, number}",
  "chart.no-articles": "No picture: no article came in the last {days, number} days.",
  "chart.course": "{asked}: a figure over time",
  "chart.course-alt": "{title}. {story}: {points}.",
  "chart.point": "{time} {words} ({source})",
  "chart.more": "{count, plural, one {# more} other {# more}}",
  "chart.too-few":
    "No picture: fewer than {count, number} articles of one story give a figure for the same thing in a sentence with {asked}.",

  "today.now": "Your briefing{of, select, topic { on {topic}} other {}}",
  "today.day": "Briefing for {day}{of, select, topic { on {topic}} other {}}",
  "today.days": "Briefing for {since} to {until}{of, select, topic { on {topic}} other {}}",

  "related.title": "Related to {to}",
  "related.nothing": "No other article shares enough words with {to}.",
  "related.try": "See what there is with {command}.",

  "facts.found": "{count, number} found",
  "facts.try": "Try other or fewer words, or look for articles with {command}.",
  "quotes.of-speaker": "What {name} said",
  "quotes.on": "Quotes on {asked}",
  "quotes.nobody": "Nobody called “{name}” is quoted in what I have read.",
  "quotes.nothing": "No quote found with {asked}.",
  "figures.title":
    "Figures for {asked}{kind, select, money {: money} percent {: percent} people {: people} count {: count} date {: date} other {}}",
  "figures.this-article": "this article",
  "figures.nothing": "No figure found in a sentence with {asked}.",

  labelled: "{label}: {text}",

  "feed.holds-whole-articles": "It holds whole articles.",
  "feed.read-on-pages": "It holds teasers alone, so I read each article on its page.",
  "feed.teasers": "It holds teasers alone, and its pages show no more than that.",
  "feed.teasers-since": "It holds teasers alone, and those are what I show, since I cannot read its pages: {failure}",
  "feed.no-entries": "It has no entries yet.",
  "feed.is-paused": "paused",
  "feed.is-muted": "muted",
  "feed.is-given-up": "⚠ given up",
  "feed.is-failing": "⚠ failing since {when}",
  "feed.nothing-new": "nothing new yet",
  "feed.last-article": "last article {when}",
  "feed.address": "Address",
  "feed.site": "Site",
  "feed.topic": "Topic",
  "feed.asked": "Last asked",
  "feed.not-asked": "not yet",
  "feed.answered": "Last answer",
  "feed.new": "Last new article",
  "feed.none-yet": "none yet",
  "feed.next": "Next",
  "feed.not-while-paused": "not while it is paused here",
  "feed.never": "never: it was given up",
  "feed.muted": "Muted",
  "feed.muted-means": "searches find it, briefings and watches leave it out",
  "feed.moving": "Moving",
  "feed.seems-to-move": "its address seems to have moved to {to}",
  "feed.trouble": "Trouble",
  "feed.in-a-row": "{count, plural, =1 {Once} other {# times}} in a row, first {when}.",
  "feed.added": "Added {when}.",
  "feed.was-given-up": "{name} was given up.",
  "feed.given-up-since": "{name} was given up since {when}: {failure}",
  "feed.unreadable-since": "{name} cannot be read since {when}: {failure}",

  "feed-notice.title": "A feed that you added has gone silent",
  "feed-notice.given-up": "{name} ({url}): it was given up.",
  "feed-notice.failing": "{name} ({url}) since {when}: {failure}",
  "feed-notice.what-now":
    "{state, select, failing {I go on trying for a week.} other {I do not ask for it any more.}} On the server, {info} shows how it is doing, {resume} tries it at once. I tell you this only once.",
  "feed-notice.ask": "What can I do?",

  "feeds.which": "Which feed?",
  "feeds.entries": "{count, number} entries · {url}",
  "feeds.several": "That page names {count, number} feeds. Which one?",
  "feeds.added": "Added: {name}",
  "feeds.stored": "{count, plural, one {# article} other {# articles}} stored, none posted.",
  "feeds.stored-so-far":
    "{count, plural, one {# article} other {# articles}} stored so far, the rest is coming in. None is posted.",
  "feeds.in-topic": "It belongs to the topic {topic} now.",
  "feeds.from-now-on": "Briefings take it up from now on. {command} tells how it is doing.",
  "feeds.none":
    "This server follows no feed yet. Add one with {command}: type an address, or choose a well-known one from its list.",
  "feeds.title": "{count, plural, one {# feed} other {# feeds}}",
  "feeds.what-is-wrong": "What is wrong with one tells {command}.",
  "feeds.paused": "{name} is paused: nothing of it comes in until {command}. What is stored stays.",
  "feeds.goes-on": "{name} goes on. What came in meanwhile can be found; nothing of it is posted late.",
  "feeds.muted": "{name} is muted: searches find it, briefings and watches leave it out.",
  "feeds.no-longer-muted": "{name} is no longer muted.",
  "feeds.removed": "{name} is followed no more. Its articles stay.",
  "feeds.exported": "{count, plural, one {# feed} other {# feeds}}, in a file that other readers take, and {command}.",
  "feeds.import-title": "What would be added",
  "feeds.import-nothing": "Nothing.",
  "feeds.import-count": "{count, plural, one {# feed} other {# feeds}}.",
  "feeds.import-known": "{count, plural, one {# is} other {# are}} followed already.",
  "feeds.import-too-many":
    "{count, plural, one {# more than a server can follow is} other {# more than a server can follow are}} left out.",
  "feeds.import-more": "And {count, number} more.",
  "feeds.import-note": "Nothing is added yet, and nothing will be posted. Folders become topics.",
  "feeds.import-add": "Add {count, plural, =1 {it} other {these #}}",
  "feeds.imported":
    "{count, plural, one {# feed} other {# feeds}} added. Their articles come in one after the other; none is posted.",
  "feeds.not-imported": "{count, number} could not be added: {failure}",
  "feeds.imported-note": "One that cannot be read says so in {command}.",
  "feeds.advice-open": "Open its address in a browser. If it is there, {command} on the server tries it again at once.",
  "feeds.advice-moved":
    "If it has moved, {add} with the address of the site finds where it is now, and {remove} takes the old one away.",
  "feeds.advice-kept-out": "If the site keeps programs out, nothing can be done from here; what came in before stays.",

  "status.title": "Status",
  "status.ready": "Ready since {when}.",
  "status.articles":
    "{articles, number} articles from {publishers, number} sources can be read here{searched, select, all {} other {; {indexed, number} of them can be searched so far}}.",
  "status.no-article": "No article has come in yet.",
  "status.newest": "The newest came out {when}.",
  "status.no-briefing": "No briefing is planned. Add one with {command}.",
  "status.next-briefing": "Next briefing: {when}.",
  "status.feeds-answered": "The feeds of this server last answered {when}.",
  "status.held": "Discord refused {count, number} requests in ten minutes; nothing is posted until that is over.",
  "status.briefings-paused":
    "{count, plural, one {# briefing is} other {# briefings are}} paused, because the channel or a right was lost.",
  "status.nothing-stored":
    "Nothing new can be stored at the moment: whoever runs me has to make room on the disk, or give me the right to write there.",
  "status.no-troubles": "No troubles.",

  "help.title": "Verbatim: the news in the sources’ own words",
  "help.marks":
    "Every sentence, figure and quote shown is a stretch of the article. ¶4 is the paragraph it stands in; “Show in source” shows it in its place.",
  "help.needed": "(needed)",
  "help.unknown": "There is no command called {asked}. These are all:",
  "help.action": "Right-click a message (on a phone: press it for long), choose Apps, then {name}.",
  "help.in-menu": "{name} in the menu of a message, under Apps",

  "links.which": "Which link?",
  "links.several": "This message holds {count, number} links. Which one?",
  "file.first": "The first of {count, number} articles in this file; a search finds the others.",
  "file.first-of-many":
    "The first article in this file; a search finds the next {count, number}, and no more are taken in of one file.",

  "options.unread": "I could not read these options:",
  "options.all": "options",
  "options.at-most": "at most {count, number}{of, select, string { characters} other {}}.",
  "options.at-least": "at least {count, number}.",
  "options.empty": "write something.",
  "options.one-of": "one of {values}.",
  "options.missing": "this is missing, or of another kind than asked for.",
  apology:
    "Something went wrong on my side, and I am sorry. Try again in a moment. If it happens again, tell whoever runs me this reference: {reference}",

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

  "briefing.more-in-thread": "{count, plural, one {# more story} other {# more stories}} in the thread.",
  "briefing.nothing-new": "Nothing new in this time. That is all.",
  "briefing.that-is-all": "That is all.",
  "briefing.others":
    "That is all. {count, plural, one {# more story} other {# more stories}} came in; see the newest with {command}.",
  "briefing.corrected-since": "Corrected since it was told here on {day}:",
  "briefing.new-since": "New since {day}:",
  "briefing.also-new": "Also new:",
  "briefing.latest": "Latest stories",
  "briefing.open-story": "Open a story: figures, quotes, source",

  "retold.withdrawn": "Withdrawn by its publisher since:",
  "retold.gone": "What stood here was withdrawn by its publisher.",
  "retold.corrected": "Corrected since:",

  "why.ask": "Why these stories?",
  "why.title": "Why these stories",
  "why.nothing-came": "Nothing new came in.",
  "why.not-in-it": "Not in it",
  "why.more": "And {count, number} more.",
  "why.new": "New here.",
  "why.corrected": "Told here {day} and corrected since.",
  "why.development": "Told here {day}, and since then {found}.",
  "why.new-sentences": "{count, plural, one {# new sentence} other {# new sentences}}",
  "why.changed-figures": "{count, plural, one {# changed figure} other {# changed figures}}",
  "why.shared": "One story, since its articles have in common: {what}.",
  "why.no-room": "{headline}: there was no room for it.",
  "why.nothing-new": "{headline}: told here {day}, and nothing in it is new since.",
  "why.carried":
    "{voices, plural, one {# voice} other {# voices}}{copies, plural, =0 {} other { in {papers, number} papers, since # printed another's text}}, newest {when}.",

  "briefing.title": "Briefing for {day}{of, select, topic { on {topic}} other {}}",
  "briefing.late": "Late: this briefing was due {when}.",
  "briefing.more-stories": "More stories",
  "briefing.described":
    "{days} at {times} ({zone}) in {channel}, up to {count, plural, one {# story} other {# stories}}{of, select, topic { on {topic}} other {}}{quiet, select, silence {; nothing when there is nothing new} other {}}.",
  "briefing.days":
    "{set, select, every_day {every day} weekdays {weekdays} weekends {weekends} mondays {mondays} tuesdays {tuesdays} wednesdays {wednesdays} thursdays {thursdays} fridays {fridays} saturdays {saturdays} sundays {sundays} other {{others}}}",
  "briefing.in-forum": "A post of its own each time.",
  "briefing.with-thread": "Further stories in a thread.",
  "briefing.passed-on": "Passed on to the servers that follow the channel.",
  "briefing.silent-at-night": "Without a sound between 22:00 and 07:00.",
  "briefing.label": "{number}. {days} at {times} {zone}{of, select, topic { on {topic}} other {}}",
  "briefing.next": "Next: {when} ({relative})",
  "briefing.then": "Then: {when} ({relative})",
  "briefing.then-changed": "Then, once the clocks have changed: {when} ({relative})",
  "briefing.added": "Briefing added",
  "briefing.changed": "Briefing changed",
  "briefing.resumed": "Briefing resumed",
  "briefing.mentions": "Each post mentions {role} and nobody else.",
  "briefing.see-now": "See it now with {command}. Nothing is posted before the first of these times.",
  "briefing.paused": "Paused: {briefing}",
  "briefing.paused-until": "Nothing is posted until {command}.",
  "briefing.is-paused": "Paused: {because}",
  "briefing.lost":
    "Your briefing in {channel} is paused: {because}. Nothing is lost: mend that, then use {command} there.",
  "briefing.removed": "Removed: {briefing} Nothing more will be posted there by it.",
  "briefing.none": "This server has no briefing yet. Add one with {command}.",
  "briefing.list": "Briefings",
  "briefing.preview": "A preview, only for you. It would be posted in {channel}.",
  "briefing.preview-nothing": "A preview, only for you. There is nothing new, so nothing would be posted in {channel}.",
  "zone.choice": "{zone} · {time} now",

  "thread.day": "{weekday} {date}",
  "thread.name":
    "Briefing for {day}{times, select, several {, {time}} other {}}{of, select, topic { on {topic}} other {}}",

  outcome: "{when}: {became}",
  became:
    "{state, select, planned {about to be sent} sending {being sent} sent {sent} skipped {skipped} failed {not sent} other {may have been sent}}{known, select, yes {, {why}} other {}}",
  "history.title": "History",
  "history.none": "It has not been due yet.",
  "history.late": "{run}, late: {when}",
  "history.lacking":
    "{part, select, thread {Its thread with further stories} further {Further stories in its thread} publish {Passing it on} other {A part of it}}: {became}",
  "why-article.title": "Why this article?",
  "why-article.told": "It was in the post of {run}",
  "why-article.muted": "Its feeds are muted, or only a member brought it in. A briefing tells neither.",
  "why-article.next": "It would be in the next post.",
  "why-article.story-next": "Its story would be in the next post, told by “{headline}”.",
  "why-article.not-of-topic": "It came in before the last run, or does not belong to the briefing’s topic.",
  "why-article.nothing-new": "It came in before the last run, and its story has nothing new since.",

  "reason.briefing-by-hand": "somebody who manages the server paused it",
  "reason.watch-by-hand": "by hand",
  "reason.not-running":
    "the bot was not running at {time}; {hours, plural, =6 {six hours} one {# hour} other {# hours}} later it is old news",
  "reason.not-composed":
    "the post of {time} could not be put together; {hours, plural, =6 {six hours} one {# hour} other {# hours}} later it is old news",
  "reason.overtaken": "overtaken by the post of {by}",
  "reason.overtaken-by-newer": "overtaken by a newer post of the same briefing",
  "reason.paused": "the briefing was paused: {why}",
  "reason.nothing-new": "there was nothing new",
  "reason.removed": "the briefing was removed before it was sent",
  "reason.moved": "the briefing was moved to another channel before it was sent",
  "reason.too-late":
    "it could not be sent within {hours, plural, =6 {six hours} one {# hour} other {# hours}}{known, select, yes { ({why})} other {}}",
  "reason.too-often":
    "{attempts, plural, one {# attempt} other {# attempts}} to send it failed{known, select, yes { ({why})} other {}}",
  "reason.no-message": "its message is missing or damaged",
  "reason.taken-down": "somebody removed the message",
  "reason.hidden": "it may have been sent, and the channel's history could not be read: {why}",
  "reason.looked-in-vain": "it may have been sent, and the channel could not be looked at for a day: {why}",
  "reason.not-followed": "what comes before it was not sent{known, select, yes { ({why})} other {}}",
  "reason.not-needed": "what it stands in for was sent",
  "reason.not-posted": "what it is about was not posted",
  "reason.nothing-to-follow": "the message that it belongs to is no longer there",
  "reason.lost-on-resend": "it may have been sent before this answer: {why}",
  "reason.answer-lost": "its answer was lost",
  "reason.own-trouble": "our own store or program failed",
  "reason.watch-removed": "the watch was removed before it was sent",
  "reason.watch-paused": "the watch was paused: {why}",
  "reason.no-member": "who made it is no longer on the server",
  "reason.discord-answered": "Discord answered: {answer}",
  "reason.discord-status": "Discord answered with status {status}",
  "reason.discord-waits": "Discord asks to wait",
  "reason.not-shown-yet": "Discord has not shown the bot this server yet",
  "reason.no-right-there": "the bot lacks {right} there",
  "reason.no-server": "a forum belongs to a server",
  "reason.gone": "it is gone",
  "reason.many-messages-since": "more than {limit, number} messages have been posted there since",
  "reason.many-posts-since":
    "more than {limit, number} posts have been {done, select, archived {archived} other {posted}} there since",

  "watch.title": "Watch {words}?",
  "watch.told":
    "Told {where, select, channel {in {channel}} other {by direct message}}{how, select, at_once {, as soon as it comes in} hourly {, on the hour, in one message} daily {, daily at 08:00, in one message} other {}}{of, select, topic {, on the topic {topic}} other {}}",
  "watch.sentence": "{what}.",
  "watch.label":
    "{words} · {how, select, hourly {hourly} daily {daily} other {at once}}{where, select, channel { · in a channel} other {}}{state, select, paused { · paused} other {}}",
  "watch.would-match":
    "{count, plural, =0 {It would have matched nothing in the last {days} days.} one {It would have matched # story in the last {days} days:} other {It would have matched # stories in the last {days} days:}}",
  "watch.many": "That is many. Hourly or daily they come together in one message.",
  "watch.days-passed-over": "A watch looks at what comes in from now on; the days are passed over.",
  "watch.not-saved": "Nothing is saved yet, and nothing of these will be told.",
  "watch.save": "Watch this{how, select, hourly { hourly} daily { daily} other {}}",
  "watch.added": "Watching",
  "watch.same": "You watch this already",
  "watch.from-now-on": "Only what comes in from now on is told, each story once. {command} shows all of yours.",
  "watch.none": "You watch nothing yet. Begin with {command}.",
  "watch.list": "{count, plural, one {# watch} other {# watches}}",
  "watch.is-paused": "paused",
  "watch.is-paused-because": "paused: {because}",
  "watch.paused": "{name} is paused until {command}.",
  "watch.resumed": "{name} goes on. What came in meanwhile is not told late.",
  "watch.removed": "Removed: {watch}",
  "watch.test": "What came in in the last {days} days, only for you.",
  "watch.test-nothing": "Nothing came in for {words} in the last {days} days.",
  "watch.news": "News on {words}",
  "watch.more": "And {count, number} more: see them with {command}.",
  "watch.ending":
    "{where, select, channel {This channel is told of {words}} other {You asked for {words}}}{of, select, topic { in {topic}} other {}} · pause it with {command}",
  "watch.lost":
    "Your watch {words} in {channel} is paused: {because}. Nothing is lost: mend that, then use {command} there.",
  "watch.mine": "My watches",

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
