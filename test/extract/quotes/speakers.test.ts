import { expect, test } from "vitest";
import { quotesIn, readings } from "./reading.ts";

const rows: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  [
    "a split quotation",
    "“The bridge,” Ana Ruiz said, “was never inspected.”",
    "The bridge, ← Ana Ruiz",
    "was never inspected. ← Ana Ruiz",
  ],
  [
    "a second sentence",
    "“It failed,” Ana Ruiz said. “We knew it would.”",
    "It failed, ← Ana Ruiz",
    "We knew it would. ← Ana Ruiz",
  ],
  [
    "a brother with a name, and “he” behind him",
    "Ivo Marsh left Tarn. His brother, Peter Marsh, stayed. “I like it here,” he said.",
    "I like it here, ← Peter Marsh",
  ],
  [
    "a question and its answer by somebody without a given name",
    "Dr. Ames was interviewed by Khan. “Why now?” Khan asked. “Because it is late,” she replied.",
    "Why now? ← Khan",
    "Because it is late, ← Ames",
  ],
  [
    "an answer by somebody of whom the text does not tell",
    "It rained. “Why now?” Lun Khan asked. “Because it is late,” he replied.",
    "Why now? ← Lun Khan",
    "Because it is late, ← he",
  ],
  [
    "whoever asks and goes on",
    "It rained. “Why now?” Ana Ruiz asked. “It is late,” she added.",
    "Why now? ← Ana Ruiz",
    "It is late, ← Ana Ruiz",
  ],
  [
    "two people, each with an office before the name",
    "The minister, Ana Ruiz, and the mayor, Ivo Marsh, issued a joint statement calling it “a day of shame”.",
    "a day of shame ← The minister, Ana Ruiz, and the mayor, Ivo Marsh",
  ],
  [
    "two people, each with an office behind the name",
    "Ana Ruiz, the minister, and Ivo Marsh, the mayor, said it was “a day of shame”.",
    "a day of shame ← Ana Ruiz, the minister, and Ivo Marsh, the mayor",
  ],
  [
    "one person who is two things",
    "Ana Ruiz, a lawyer, and a friend of Ivo Marsh, said it was “a day of shame”.",
    "a day of shame ← Ana Ruiz",
  ],
  [
    "one person, and another who does something else",
    "“It is late,” said Ana Ruiz, the minister, and Ivo Marsh, the mayor, left.",
    "It is late, ← Ana Ruiz",
  ],
  [
    "somebody for whom a thing is something",
    "For his lawyer, Ivo Marsh, the case is “a farce”.",
    "a farce ← Ivo Marsh",
  ],
  ["a place for which a thing is something", "For the harbour, the plan is “a farce”."],
  [
    "somebody who says his name himself",
    "A man who identified himself as Ivo Marsh waited. Lena Vogt left. “I saw it,” said the man, who identified himself as Ivo Marsh.",
    "I saw it, ← Ivo Marsh",
  ],
  [
    "somebody who gives only one name",
    "Odo Vogt owns a bar. His cook, who gave his name only as Manny, leaned out. “Not mine,” he said.",
    "Not mine, ← Manny",
  ],
  [
    "a man whom the paper identifies",
    "On the tape, a man identified by the paper as Mr Ivo Marsh can be heard saying, “It is yours.”",
    "It is yours. ← Ivo Marsh",
  ],
  [
    "somebody who says only what he is",
    "“I saw it,” said a man who identified himself as a sailor.",
    "I saw it, ← a man",
  ],
  [
    "the head of an agency with a name",
    "The head of the Tarn Port Agency, Lena Vogt, wept. Ivo Marsh watched. “It is over,” the head of the agency said.",
    "It is over, ← Lena Vogt",
  ],
  [
    "the director of something else",
    "Lena Vogt, director of the Tarn Port, spoke. It rained. “We close at six,” said the director of the museum.",
    "We close at six, ← the director of the museum",
  ],
  [
    "the mayor of another town",
    "Lena Vogt, the mayor of Tarn, spoke. It rained. “We close at six,” the mayor of Orvik said.",
    "We close at six, ← the mayor of Orvik",
  ],
  [
    "the mayor of the town that stands before her office",
    "Orvik Mayor Lena Vogt spoke. It rained. “We close at six,” the mayor of Orvik said.",
    "We close at six, ← Lena Vogt",
  ],
  [
    "a company whose name holds an ampersand",
    "The regulator, Waterwatch, said Severn & Tyne had “neither measured nor wished to measure” it.",
    "neither measured nor wished to measure ← Waterwatch",
  ],
  [
    "a second clause with a subject of its own",
    "A spokesman for the mayor did not respond, but a newspaper, The Daily Beacon, said that he “mistook patience for weakness”.",
    "mistook patience for weakness ← Daily Beacon",
  ],
  [
    "a report and the day it came out",
    "After the dam at Copper Lake broke, the panel released a report Tuesday that blames “a culture in which bad news travels slowly”.",
    "a culture in which bad news travels slowly ← a report",
  ],
  [
    "a report from last fall",
    "A report by the inspector general last fall found the tests were “inconsistent and in places absent”.",
    "inconsistent and in places absent ← A report",
  ],
  [
    "a man behind an opening",
    "Lena Vogt spoke. Ivo Marsh wept. Behind her, a man in a yellow jacket began to shout. “Nine!” he yelled.",
    "Nine! ← a man in a yellow jacket",
  ],
  [
    "a surname that is a word for time",
    "The chairman, Darnell Weeks, rose. “The lady will wait,” Weeks said.",
    "The lady will wait, ← Darnell Weeks",
  ],
  ["a day that says nothing", "The council Monday said it was “a farce of a plan”.", "a farce of a plan ← The council"],
  [
    "somebody nearby",
    "One man wept. Nearby, Sister Agnes Mele was counting. “We left with forty,” she said.",
    "We left with forty, ← Agnes Mele",
  ],
  [
    "a company that says and then describes",
    "Shares fell after the drugmaker said it would stop, citing what it described as “an imbalance in events”.",
    "an imbalance in events ← the drugmaker",
  ],
  [
    "a court that ruled",
    "Ivo Marsh was freed, hours after a court ruled that his arrest had been “irregular from the first minute”.",
    "irregular from the first minute ← a court",
  ],
  [
    "a seller",
    "Patience Ndege praised it. In the market, a tomato seller said she had closed. “I never saw a free man,” she said.",
    "I never saw a free man, ← a tomato seller",
  ],
  [
    "a member of parliament with a name behind",
    "According to the local MP, Desmond Pike, officers had been “stretched beyond endurance”.",
    "stretched beyond endurance ← Desmond Pike",
  ],
  [
    "a short form that begins with Al",
    "Saif Al Mansoob said it was late. “We are ready,” Al Mansoob said.",
    "We are ready, ← Saif Al Mansoob",
  ],
  [
    "a reply that is given in full",
    "Todd Kimmel warned him. “We are late,” Kimmel wrote. Marsh’s reply, in full: “Then sell August.” Ivo Marsh left.",
    "We are late, ← Todd Kimmel",
    "Then sell August. ← Ivo Marsh",
  ],
  [
    "an office that says what somebody else would do",
    "Ivo Marsh spoke. Lena Vogt asked for aid, which the White House said he would sign “with lightning speed”.",
    "with lightning speed ← the White House",
  ],
  [
    "a mother by her given name",
    "“No,” Tess Rooney said. Vogt’s mother, Pauline, kept her eyes shut. “I could not look,” she said. Lena Vogt won.",
    "No, ← Tess Rooney",
    "I could not look, ← Pauline",
  ],
  [
    "a boy in the sentence before last",
    "“No,” Luis Cabrera said. A boy was asked if he was afraid. He thought about it. “Not of the storm,” he said.",
    "No, ← Luis Cabrera",
    "Not of the storm, ← A boy",
  ],
  [
    "whose report it was, and when",
    "The sum was disputed by the inspector, whose report last month found the agency “could not say with confidence”.",
    "could not say with confidence ← whose report",
  ],
  [
    "the man, not his movement",
    "Bernard Vogt plans to launch a movement. Our Revolution will help, and Our Revolution said so. “I will go on,” he said.",
    "I will go on, ← Bernard Vogt",
  ],
  ["the family", "Ana Ruiz left. The family said it was “a dark day for all”.", "a dark day for all ← The family"],
  [
    "the author of a book whose title stands in marks",
    "Lena Vogt, the author of “Going Under,” about the flood of 1953, said the town had “a somewhat shared story”.",
    "a somewhat shared story ← Lena Vogt",
  ],
  [
    "the author of a book, and the verb at once",
    "Lena Vogt, author of the book “Going Under,” said the town was “a mess of a place”.",
    "a mess of a place ← Lena Vogt",
  ],
  [
    "somebody’s post after a colon",
    "From Vogt’s Facebook post: “We must move on from here.” Lena Vogt left.",
    "We must move on from here. ← Lena Vogt",
  ],
  [
    "somebody whom a paper quotes",
    "State media quoted Ivo Marsh as saying “we will never leave”.",
    "we will never leave ← Ivo Marsh",
  ],
  [
    "him whom a paper quotes",
    "Ivo Marsh left. State media quoted him as saying “we will never go back”.",
    "we will never go back ← Ivo Marsh",
  ],
  [
    "somebody whom a message has saying it",
    "A March 2, 2015 exchange has Ivo Marsh saying, “We will dump the lot.”",
    "We will dump the lot. ← Ivo Marsh",
  ],
  [
    "whoever left the room, not the room",
    "Lena Vogt left the room, saying “we will dump the lot”.",
    "we will dump the lot ← Lena Vogt",
  ],
  [
    "somebody whose brother has a name",
    "Lena Vogt, whose brother, Odo, was killed, said the verdict was “late, but welcome”.",
    "late, but welcome ← Lena Vogt",
  ],
  [
    "a mayor behind somebody who left",
    "After Lena Vogt, who left, the mayor, Ivo Marsh, said the verdict was “late, but welcome”.",
    "late, but welcome ← Ivo Marsh",
  ],
  [
    "a caller who says his name",
    "“They took it all,” said a caller, who said his name was Ned.",
    "They took it all, ← Ned",
  ],
  [
    "a pastor who married others and said",
    "Among those there was the Rev. Ivo Marsh, who married Mr Vogt’s children and said he would be “praying and knocking”.",
    "praying and knocking ← Ivo Marsh",
  ],
  ["a mother of three", "Maura Marsh held a sign. “I cried,” said the mother of three.", "I cried, ← Maura Marsh"],
  [
    "a deputy with a name behind a friend without one",
    "A friend of Vogt’s said it was “a sham of a deal”. Vogt’s deputy, Anna Ruiz, wept. “It is over,” she said.",
    "a sham of a deal ← A friend of Vogt",
    "It is over, ← Anna Ruiz",
  ],
  [
    "an office before a lord",
    "The prisons minister, Lord Marsh, said it was “late”. “We are sorry,” the minister said.",
    "late ← Marsh",
    "We are sorry, ← Marsh",
  ],
  ["a linebacker", "Linebacker Deon Marsh was asked. “It is October,” he said.", "It is October, ← Deon Marsh"],
  [
    "somebody who speaks through an aide",
    "Minister Lena Vogt, through her aide, Ivo Marsh, urged the crew to “embrace the tide”.",
    "embrace the tide ← Lena Vogt",
  ],
  [
    "“she” behind a woman who has just been named, when the last speaker may be a man",
    "Odo Marsh called Vogt “a storm in a coat”.\nThe letter angered Anna Ruiz, whose husband died. “They never rang,” she said.",
    "a storm in a coat ← Odo Marsh",
    "They never rang, ← Anna Ruiz",
  ],
  [
    "“she” behind a man without a name",
    "Lena Vogt closed the gate. A man was crying outside. “They took it all,” she said.",
    "They took it all, ← Lena Vogt",
  ],
  [
    "a name and what he is before “who”",
    "The words were echoed by Peter Marsh, a director, who called it “a farce”.",
    "a farce ← Peter Marsh",
  ],
  [
    "a past that looks like a plain form",
    "Lena Vogt cut her rating, citing “a captain who drifts”.",
    "a captain who drifts ← Lena Vogt",
  ],
  ["what somebody spoke of", "The union spoke of a “missed tide”.", "missed tide ← The union"],
  ["what counsel submitted", "Counsel Odo Marsh submitted that the chart was “an eyewash”.", "an eyewash ← Odo Marsh"],
  [
    "what was told to a paper in marks",
    "“We sail”, Ana Ruiz told the “Tarn Zeitung” (Sunday edition).",
    "We sail ← Ana Ruiz",
  ],
  ["an inverted cue", "“Not today,” said Mr Okafor.", "Not today, ← Okafor"],
  [
    "a cue with a long apposition",
    "“No,” said Lena Vogt, who has run the port since 2011 and whose father built it.",
    "No, ← Lena Vogt",
  ],
  [
    "a long apposition before the cue",
    "“No,” Lena Vogt, who has run the port since 2011 and whose father built it, said on Friday.",
    "No, ← Lena Vogt",
  ],
  [
    "the speaker before, between commas",
    "Lena Vogt, the harbour master, said the crane was “held by rust”.",
    "held by rust ← Lena Vogt",
  ],
  [
    "a party in brackets",
    "“No,” Rep. Ana Ruiz (D-Tarn), a member of the panel, said in a statement.",
    "No, ← Ana Ruiz",
  ],
  ["an age", "Ivo Marsh, 61, a welder from Tarn, said the plan was “far too dear”.", "far too dear ← Ivo Marsh"],
  ["a colon", "Lena Vogt shut the gate. Vogt added: “We close at six.”", "We close at six. ← Lena Vogt"],
  [
    "a colon without a verb of saying",
    "Lena Vogt’s answer to the crew was plain: “Nobody sails.”",
    "Nobody sails. ← Lena Vogt",
  ],
  ["a partial quotation", "Mayor Ana Ruiz called the plan “a sandcastle”.", "a sandcastle ← Ana Ruiz"],
  [
    "several partial quotations",
    "Mr Okafor found it “slow”, “dear” and “late”, and left.",
    "slow ← Okafor",
    "dear ← Okafor",
    "late ← Okafor",
  ],
  ["a trailing cue", "The city is “deeply worried” about the bridge, Mr Okafor said.", "deeply worried ← Okafor"],
  ["a second verb", "Ana Ruiz laughed and said, “We will see.”", "We will see. ← Ana Ruiz"],
  ["a participle", "Ana Ruiz opened the hall on Friday, calling it “a home for all”.", "a home for all ← Ana Ruiz"],
  ["a statement in a statement", "Ana Ruiz said the crew thought the plan “a sandcastle”.", "a sandcastle ← Ana Ruiz"],
  [
    "according to",
    "The pier was “rotten to the core”, according to Ana Ruiz of the port union.",
    "rotten to the core ← Ana Ruiz",
  ],
  ["in somebody's words", "In Ana Ruiz’s words, the pier is “rotten to the core”.", "rotten to the core ← Ana Ruiz"],
  ["told to a newspaper", "“It broke,” Ana Ruiz told the Daily Buoy.", "It broke, ← Ana Ruiz"],
  ["a question", "“Why not?” Ana Ruiz asked. “We have boats.”", "Why not? ← Ana Ruiz", "We have boats. ← Ana Ruiz"],
  ["a post", "“Gone.” Ana Ruiz tweeted.", "Gone. ← Ana Ruiz"],
  ["a lead-in sentence", "Ana Ruiz was furious. “Nobody asked us.”", "Nobody asked us. ← Ana Ruiz"],
  [
    "a floating paragraph",
    "“We sail,” Ana Ruiz said.\n“The tide is right.”",
    "We sail, ← Ana Ruiz",
    "The tide is right. ← Ana Ruiz",
  ],
  ["a dateline", "PORT TARN (HN) — Ana Ruiz said the pier was “rotten to the core”.", "rotten to the core ← Ana Ruiz"],
  [
    "a time between subject and verb",
    "Defence Secretary Ivo Marsh on Thursday said the fleet “can and will sail”.",
    "can and will sail ← Ivo Marsh",
  ],
  [
    "a noun of saying",
    "Ana Ruiz’s claim that the pier was “rotten to the core” was never tested.",
    "rotten to the core ← Ana Ruiz",
  ],
  [
    "a noun of saying with a pronoun",
    "Ana Ruiz left early. Her call for “a clean start” went unheard.",
    "a clean start ← Ana Ruiz",
  ],
  [
    "a report by somebody",
    "A report by the Tarn Courier that the pier was “rotten to the core” was read out.",
    "rotten to the core ← Tarn Courier",
  ],
  [
    "its own words",
    "The Maritime Board sent its “deepest sympathies” and closed.",
    "deepest sympathies ← The Maritime Board",
  ],
  [
    "an insertion between dashes",
    "Ana Ruiz commented on the plan — which the Courier noted was odd — “It is a start.”",
    "It is a start. ← Ana Ruiz",
  ],
  [
    "a verb of two words",
    "“You know how it is,” Ana Ruiz went on. “It rains.”",
    "You know how it is, ← Ana Ruiz",
    "It rains. ← Ana Ruiz",
  ],
  [
    "as somebody put it",
    "The plan is “a sandcastle with chairs”, as Ana Ruiz put it.",
    "a sandcastle with chairs ← Ana Ruiz",
  ],
  ["as somebody called it", "The “storm”, as she called it, was a gift to Ana Ruiz.", "storm ← she"],
  [
    "a participle that opens the sentence",
    "Calling it “a home for all”, Ana Ruiz opened the hall.",
    "a home for all ← Ana Ruiz",
  ],
  [
    "with somebody saying",
    "The crew left, with Ana Ruiz calling the plan “a sandcastle at best”.",
    "a sandcastle at best ← Ana Ruiz",
  ],
  [
    "words that go on after the verb",
    "In a film that Ana Ruiz called “too long”, Ivo Marsh said nothing.",
    "too long ← Ana Ruiz",
  ],
  [
    "a sentence that goes on after the mark",
    "The pier is “a sandcastle,” and donations rose again, Ana Ruiz said.",
    "a sandcastle, ← Ana Ruiz",
  ],
  [
    "an opening clause before the speaker",
    "When asked about the pier, Ana Ruiz told the crew, “It will stand.”",
    "It will stand. ← Ana Ruiz",
  ],
  ["a plain verb behind the mark", "Ivo Marsh said that he would “never” sign the bill.", "never ← Ivo Marsh"],
  ["a question and a long apposition", "“Why not?” Ana Ruiz, the head of the union, asked.", "Why not? ← Ana Ruiz"],
  [
    "a paragraph above that ends in a colon",
    "Ana Ruiz said in a letter to the crew:\n“We sail at noon.”",
    "We sail at noon. ← Ana Ruiz",
  ],
  [
    "a paragraph above that reports",
    "Ana Ruiz said the pier would close.\n“I cannot give you a date.”",
    "I cannot give you a date. ← Ana Ruiz",
  ],
  [
    "a headline that repeats the body",
    "headline: “Nobody asked the crew about it”\n“Nobody asked the crew about it,” Ana Ruiz said.",
    "Nobody asked the crew about it ← Ana Ruiz",
    "Nobody asked the crew about it, ← Ana Ruiz",
  ],
  ["a role and a name", "“It helps,” said the singer's agent, actress Ana Ruiz.", "It helps, ← Ana Ruiz"],
  [
    "a headline with a colon",
    "“We will sail again”: Mill owner Lena Vogt vows to rebuild",
    "We will sail again ← Lena Vogt",
  ],
  [
    "a rank of the police",
    "PC Dan Holroyd called it “the worst night in 20 years”.",
    "the worst night in 20 years ← Dan Holroyd",
  ],
  ["a councillor", "Cllr Dev Mistry said: “We will find places.”", "We will find places. ← Dev Mistry"],
  ["a parent", "Mother-of-two Kate Ainsley said she was “in bits”.", "in bits ← Kate Ainsley"],
  [
    "a role that begins the sentence",
    "Pupil Samuel Eze thanked his “patient, patient mum”.",
    "patient, patient mum ← Samuel Eze",
  ],
  [
    "the words of somebody",
    "It is, in the words of one surgeon, “plumbing with tears”.",
    "plumbing with tears ← one surgeon",
  ],
  ["somebody who turned to something else", "Actor-turned-mayor Dev Raina said he would “serve”.", "serve ← Dev Raina"],
  [
    "a verb that is in no list",
    "Ana Ruiz and Lena Vogt met. “We have had our differences,” Vogt began, to laughter. “Who knew?” Ruiz grinned.",
    "We have had our differences, ← Lena Vogt",
    "Who knew? ← Ana Ruiz",
  ],
  [
    "a quotation that begins no sentence before a verb of doing",
    "Ana Ruiz called it “a trap,” Vogt walked out, and the hall fell silent.",
    "a trap, ← Ana Ruiz",
  ],
  [
    "a verb with an object behind the quotation",
    "Ana Ruiz spoke last. “We sail at dawn.” Vogt opened the gate.",
    "We sail at dawn. ← Ana Ruiz",
  ],
];

test.each(rows)("finds the speaker of %s", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
});

const resolved: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  ["a surname", "Lena Vogt closed the gate.\n“Go home,” Ms Vogt said.", "Go home, ← Lena Vogt"],
  ["a pronoun", "Lena Vogt closed the gate.\n“Go home,” she said.", "Go home, ← Lena Vogt"],
  ["a pronoun by gender", "Lena Vogt met Peter Okafor at the gate.\n“Go home,” he said.", "Go home, ← Peter Okafor"],
  [
    "a pronoun by the pronouns around a name",
    "Thuy Kyar kept her seat, as did her aunt.\nOng Tarn left with his dog and his hat.\n“I will stay,” she said.",
    "I will stay, ← Thuy Kyar",
  ],
  ["a pronoun by title", "Mr Tarn met Mrs Vell at the gate. Mr Tarn left.\n“Go home,” she said.", "Go home, ← Vell"],
  [
    "a pronoun by the sentence's subject",
    "John Okafor spoke of Peter Marsh at length.\n“He left early,” he said.",
    "He left early, ← John Okafor",
  ],
  [
    "a pronoun by who spoke last",
    "“We sail,” said Peter Marsh, a friend of John Okafor.\n“It is time,” he added.",
    "We sail, ← Peter Marsh",
    "It is time, ← Peter Marsh",
  ],
  [
    "a chain",
    "Lena Vogt spoke first. She said it was “cold”. She added it was “late”.",
    "cold ← Lena Vogt",
    "late ← Lena Vogt",
  ],
  ["a role", "Harbour master Lena Vogt met the crew.\n“No ships,” the harbour master said.", "No ships, ← Lena Vogt"],
  [
    "a role in capitals",
    "Defence Secretary Ivo Marsh met the crew.\n“No ships,” the defence secretary said.",
    "No ships, ← Ivo Marsh",
  ],
  [
    "a role in an apposition",
    "Lena Vogt, the harbour master, met the crew.\n“No ships,” the harbour master said.",
    "No ships, ← Lena Vogt",
  ],
  [
    "a middle name",
    "Lena Maria Vogt met the crew. Lena Vogt left.\n“No ships,” Vogt said.",
    "No ships, ← Lena Maria Vogt",
  ],
  [
    "a particle",
    "Maria van der Berg met the crew.\n“No ships,” Van der Berg said. “None,” she added.",
    "No ships, ← Maria van der Berg",
    "None, ← Maria van der Berg",
  ],
  [
    "two people of one surname, by title",
    "Ana Diaz and Peter Diaz met.\n“No,” Mr Diaz said. “Yes,” Mrs Diaz said.",
    "No, ← Peter Diaz",
    "Yes, ← Ana Diaz",
  ],
  [
    "a role the article never gave",
    "Ivo Marsh bought the pier. He sold it again.\n“It was too dear,” the investor said.",
    "It was too dear, ← Ivo Marsh",
  ],
  [
    "whoever was asked",
    "Peter Marsh asked John Okafor whether the port would open.\n“It will,” he said.",
    "It will, ← John Okafor",
  ],
  [
    "a new subject after the last speaker",
    "“We sail,” said Peter Marsh. John Okafor was furious. “We do not,” he said.",
    "We sail, ← Peter Marsh",
    "We do not, ← John Okafor",
  ],
  [
    "a father and a daughter of one surname",
    "Amy Terz was found. Her father, Yusuf Terz, wept.\n“I have nothing to say,” Mr Terz said.",
    "I have nothing to say, ← Yusuf Terz",
  ],
  ["a secretary of state", "Ivo Marsh spoke. “No,” said secretary of state Ivo Marsh.", "No, ← Ivo Marsh"],
  ["a president of somewhere", "“No,” President Karim el-Sayo of Sorrend said.", "No, ← Karim el-Sayo"],
  ["a role in lower case before a comma", "“No,” the harbour master, Lena Vogt, told reporters.", "No, ← Lena Vogt"],
  [
    "a given name that is a grammar word",
    "“No,” said Will Marsh. “Never,” Marsh added.",
    "No, ← Will Marsh",
    "Never, ← Will Marsh",
  ],
  [
    "a pronoun past somebody unnamed of another gender",
    "Lena Vogt left. “No,” one man said. “Yes,” she said.",
    "No, ← one man",
    "Yes, ← Lena Vogt",
  ],
  [
    "one of several whose name follows",
    "“They ran,” said one of them, Hanne Dorr. “All of them.”",
    "They ran, ← Hanne Dorr",
    "All of them. ← Hanne Dorr",
  ],
  [
    "a pronoun past a number that begins a sentence",
    "Lena Vogt counted. Eleven said yes. “It is enough,” she said.",
    "It is enough, ← Lena Vogt",
  ],
  [
    "a pronoun for somebody who was no subject",
    "Peter Okafor left. That drew a short answer from Lena Vogt of the union. “Good,” she said.",
    "Good, ← Lena Vogt",
  ],
  [
    "a role with a word in -ing",
    "“No,” said its chief operating officer, Gerd Lanstrom. He added: “We sail.”",
    "No, ← Gerd Lanstrom",
    "We sail. ← Gerd Lanstrom",
  ],
  [
    "a member of parliament",
    "Member of parliament (MP) Ivo Connolly said it was a “sad day for all”.",
    "sad day for all ← Ivo Connolly",
  ],
  [
    "a pronoun in the subject's own sentence",
    "The Buoy's Peter Marsh came.\nJohn Okafor surprised them when he announced that the ferry had sunk. “She went down fast.”",
    "She went down fast. ← John Okafor",
  ],
  [
    "the writer of a statement",
    "In a letter pinned to her door, then-Secretary Lena Vogt agreed, writing, “The port needs calm.”",
    "The port needs calm. ← Lena Vogt",
  ],
  [
    "a name in a title-case headline",
    "headline: Lena Vogt Shuts Harbour Gate\nVogt shut it. “Go,” said Harbour Master Lena Vogt.",
    "Go, ← Lena Vogt",
  ],
  [
    "a role that is named further down",
    "The archbishop urged them to “lower the sails”.\n“Words are stones,” Archbishop Daniel Okoro said.",
    "lower the sails ← Daniel Okoro",
    "Words are stones, ← Daniel Okoro",
  ],
  [
    "somebody by where they come from",
    "Home coach Martin Lessing was in no mood to joke. “That was poor,” said the South African.",
    "That was poor, ← Martin Lessing",
  ],
  [
    "no person by a name that only ends like a people's",
    "The mayor, Lena Vogt, resigned. The Guardian said “nobody was told”. The Vatican said “it would pray”.",
    "nobody was told ← The Guardian",
    "it would pray ← Vatican",
  ],
  [
    "a given name that women and men bear",
    "Pat Rooney said the crew was “angry”. “It is the fifth year,” she said.",
    "angry ← Pat Rooney",
    "It is the fifth year, ← Pat Rooney",
  ],
  [
    "“it”",
    "The airline apologised “without reserve”. “We got this wrong,” it said.",
    "without reserve ← The airline",
    "We got this wrong, ← The airline",
  ],
  [
    "“they” for several, through the clause they stand in",
    "Dockers said they felt “cheated”. “We were sold a pier and got a car park,” they said.",
    "cheated ← Dockers",
    "We were sold a pier and got a car park, ← Dockers",
  ],
  [
    "“it” for a body whose name ends in First",
    "Transport First said the claim was “absurd”. It said the plan was “at war with itself”.",
    "absurd ← Transport First",
    "at war with itself ← Transport First",
  ],
  [
    "an office and its place before the name",
    "The bishop of Orvik, Thomas Wren, left. “There are no words,” the bishop said.",
    "There are no words, ← Thomas Wren",
  ],
  [
    "“he” who is the one with the remarks, and not the one who blamed him",
    "Kellerman's remarks drew a rebuke from Rep. Dale Ostrow. But Kellerman refused to bow. “I meant it,” he told the host.",
    "I meant it, ← Kellerman",
  ],
];

test.each(resolved)("leads %s back to the full name", (_name, text, ...expected) => {
  expect(readings(text).map((line) => line)).toEqual(expected);
});

const ownWords: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  [
    "one passenger and another",
    "“It shook,” said one passenger; “I ran,” said another.",
    "It shook, ← one passenger",
    "I ran, ← another",
  ],
  ["a company", "“We regret it,” the company said.", "We regret it, ← the company"],
  ["a document", "The lawsuit calls the pier “a trap for the poor”.", "a trap for the poor ← The lawsuit"],
  ["several speakers", "“We agree,” the ministers said.", "We agree, ← the ministers"],
  ["a pronoun for nobody named", "“We agree,” she said.", "We agree, ← she"],
  ["they", "Ana Ruiz met the crew. “We agree,” they said.", "We agree, ← they"],
  ["the author", "“No,” I said.", "No, ← I"],
  [
    "somebody of a role that stood there before the name",
    "The crew called on the minister to resign. Ivo Marsh watched.\n“I will not go,” the minister said.",
    "I will not go, ← the minister",
  ],
  ["people who begin a sentence", "Neighbours said the dog was “old and deaf”.", "old and deaf ← Neighbours"],
  ["one of several", "One of them said it was “cold out there”.", "cold out there ← One of them"],
  [
    "a pronoun for somebody unnamed",
    "Lena Vogt left. One woman, in a red hat, said her boat was gone. “I saw it sink,” she said.",
    "I saw it sink, ← One woman",
  ],
  [
    "a body of people",
    "The water authority said that the level was falling “faster than planned”.",
    "faster than planned ← The water authority",
  ],
  [
    "somebody",
    "Beside the last entry somebody has written “watch this one closely”.",
    "watch this one closely ← somebody",
  ],
  [
    "people behind a conjunction",
    "The books record that operators complained of “a knocking in the hoist”.",
    "a knocking in the hoist ← operators",
  ],
  [
    "a pronoun that two people fit equally well",
    "Near the gate Peter Marsh’s car and John Okafor’s van stood.\n“It is cold,” he said.",
    "It is cold, ← he",
  ],
  [
    "an unnamed spokesman",
    "Lena Vogt met a spokesman. “No ships,” a spokesman for the port said.",
    "No ships, ← a spokesman for the port",
  ],
  [
    "a role that two people further down hold",
    "The bishop asked for “calm”.\nBishop Ana Ruiz and Bishop Ivo Marsh left.",
    "calm ← The bishop",
  ],
  [
    "a role whose only holder was named before it",
    "The pilot wrote of “a long night”.\nA second pilot, Ivo Marsh, and pilot Lena Vogt were asked.",
    "a long night ← The pilot",
  ],
  [
    "a woman without a name behind somebody who has one",
    "Lena Vogt closed the gate on Monday. A woman was crying outside. “They took it all,” she said.",
    "They took it all, ← A woman",
  ],
  [
    "somebody’s brother",
    "Ivo Marsh left Tarn in May. His brother, reached by phone in Orvik, was less kind. “He never paid,” he said.",
    "He never paid, ← His brother",
  ],
  [
    "two people without a name",
    "A friend of Vogt’s said it was “a sham of a deal”. Vogt’s lawyer looked up. “It is over,” he said.",
    "a sham of a deal ← A friend of Vogt",
    "It is over, ← Vogt’s lawyer",
  ],
  [
    "a prisoner quoted in a report",
    "A prisoner quoted in the report said: “It was cold.”",
    "It was cold. ← A prisoner",
  ],
  [
    "somebody’s mother",
    "Judge Okafor spoke first. Marsh’s mother wept as he left. “He’s my boy,” she said.",
    "He’s my boy, ← Marsh’s mother",
  ],
  [
    "the leader of something nobody is known to lead",
    "Lena Vogt spoke first. “We will go,” the Tarn Forward leader said.",
    "We will go, ← the Tarn Forward leader",
  ],
  [
    "somebody’s father",
    "Mr Okafor spoke first, and left. “No,” said the father of Lena Vogt.",
    "No, ← the father of Lena Vogt",
  ],
  [
    "the critics of somebody",
    "Critics of Mayor Lena Vogt said the pier was “a stunt”.",
    "a stunt ← Critics of Mayor Lena Vogt",
  ],
  [
    "sources close to somebody",
    "Sources close to Lena Vogt told the Buoy that it was “too late”.",
    "too late ← Sources close to Lena Vogt",
  ],
  [
    "people familiar with something",
    "People familiar with the talks said the tone was “icy”.",
    "icy ← People familiar with the talks",
  ],
  [
    "“it” behind one person",
    "One woman said the boat was “late”. “We waited,” it said.",
    "late ← One woman",
    "We waited, ← it",
  ],
];

test.each(ownWords)("keeps the source's own words for %s", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
  expect(quotesIn(text).every((quote) => quote.speaker?.named === false)).toBe(true);
});

test("names nobody when nobody can be the speaker", () => {
  expect(readings("“Rise and shine for the harbour.”")).toEqual(["Rise and shine for the harbour. ← ?"]);
});
