/** Words that bound the phrase for what a figure counts. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const VERBS = set(
  "is are was were be been being has have had do does did will would can could may might must should shall says said told gets got goes went came comes " +
    "took takes made makes left leaves lost won died rose fell grew hit paid cost costs held put set met ran saw gave found became began kept led sent stood brought built thought " +
    "sank sang fled spoke broke chose drew drove flew froze hid knew rode sought shook shot sat slept spent struck swam swept threw wore wrote woke bought " +
    "caught fought heard hung ate let lay rang wept swore stole blew dug fed bent crept dealt knelt lent lit meant quit shone slid spun sprang stuck stung swung taught tore understood live think believe want need remain receive belong wait face say agree own hold",
);
export const CLAUSE = set(
  "who which that where when while whose whom as because since after before until although though if than but so yet nor or he she they it we i you there " +
    "this these those each apiece daily annually altogether overall respectively alone together instead also just not now then today yesterday tomorrow ago later earlier last next tall wide long high deep heavy old late unless fiscal higher lower north south east west northeast northwest southeast southwest",
);
export const PREPOSITIONS = set(
  "following including regarding concerning aboard amid atop inside outside unlike above below besides prior ahead away in on at by with from to into onto over under between among during through across near against about around per via within without despite towards toward up down out off along behind beyond",
);
export const LINKS = set("of for");
export const DETERMINERS = set("the a an its his her their our my your s");

/** A word that cannot close a phrase: "games for the". */
export const isLoose = (word: string): boolean => DETERMINERS.has(word) || LINKS.has(word) || PREPOSITIONS.has(word);
