/**
 * The function words of English: articles, pronouns, prepositions, conjunctions, auxiliaries and a few adverbs of degree. Put together for this project
 * from the word classes of English grammar. Words that carry news ("new", "first", "said", "may" as a month) are not here.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
  they them their theirs themselves one ones who whom whose which what that this these those
  am is are was were be been being have has had having do does did doing will would shall should can could might must ought
  and or but nor if then else than because as until while though although unless whether since
  of at by for with about against between into through during before after above below to from up down in out on off over under
  upon toward towards among within without via per
  again further once here there when where why how all any both each few more most other others some such no not only own same so too
  very just also even ever yet still now already almost quite rather much many
  every either neither another`.split(/\s+/),
);
