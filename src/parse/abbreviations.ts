/**
 * Words whose full stop does not end a sentence. Written for this project from style guides' lists of abbreviations in news English; all in lower
 * case, without the stop itself.
 */

/** A name or a number follows these, whatever its first letter. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof st ste gen col lt sgt capt cpt maj cmdr cdr adm rev hon sen sens rep reps gov govs pres fr messrs det insp supt const cpl " +
    "pvt brig atty asst vs v no nos pp e.g i.e cf ca approx fig figs vol ch mt ft lt.col lt.gen maj.gen d.a a.k.a viz al rs dhs"
  ).split(" "),
);

/** These end a sentence only where the next word is one that begins sentences ("The", "He", "But"). */
export const SELDOM_LAST: ReadonlySet<string> = new Set(
  (
    "inc ltd co corp cos bros plc jr sr etc dept univ assn ave blvd rd sq est min max hr hrs sec gal oz lb lbs in " +
    "a.m p.m am pm u.s u.s.a u.k u.n e.u d.c l.a n.y n.j ph.d m.d b.a m.a r.i n.h n.c s.c n.d s.d n.m w.va u.a.e " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que"
  ).split(" "),
);

/** Words that begin sentences far more often than they begin names. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an he she it they we you i his her its their our my this that these those there here who what when where why how which " +
    "in on at by for from to with without after before as if while since until during under over about among between despite according " +
    "but and or so yet nor however meanwhile also then now later still instead moreover nevertheless although though because " +
    "one some many most all both each several few more another no not only even once asked last next"
  ).split(" "),
);

/** Verbs that may follow a question or an exclamation in quotation marks: “Who knew?” Ms Harl asked. */
export const ASKING: ReadonlySet<string> = new Set(
  "said says asked asks wrote writes added adds told shouted cried replied answered wondered tweeted exclaimed recalled joked yelled inquired enquired demanded pleaded quipped whispered muttered gasped sighed laughed grinned smiled shrugged snapped roared screamed mused began".split(
    " ",
  ),
);
