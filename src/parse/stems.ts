/** Words that say nothing of what happened, in headlines or bodies. Written for this project. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "a an the and or but nor so yet if as at by for from in into of off on onto out over per than that this these those to up upon via with within without " +
    "about after again against all also although am among any are around away back be because been before being below between both can cannot could did do does " +
    "doing down during each either else even ever every few further get gets getting give given go goes going gone got had has have having he her here hers him his " +
    "how however i is it its itself just let like made make makes making many may me might more most much must my near need never new next no not now old once one " +
    "only other our own put rather re s said same say says saying see seen set she should since some still such t take takes taken tell tells their them then there they " +
    "thing though three through till told too took toward towards two under until us use used very want was way we well went were what when where whether which while " +
    "who whom whose why will would year years yesterday you your today tomorrow day days week weeks month months time first last second people according amid " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december " +
    "news report reports reported update updated live latest video watch read mr mrs ms dr ll ve d m don isn doesn didn won wasn aren weren hasn haven couldn wouldn"
  ).split(" "),
);

/** Letters that are doubled before an ending: "stopped", "winning". */
const DOUBLED = "bdfgmnprt";

/** A word without the endings that English hangs on it: "strikes", "striking" and "strike" are one. Rough, and the same for everyone. */
function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let cut = withoutPlural(word);
  if (cut.endsWith("ing") && cut.length > 5) cut = cut.slice(0, -3);
  else if (cut.endsWith("ed") && cut.length > 4 && !cut.endsWith("eed")) cut = cut.slice(0, -2);
  else if (cut.endsWith("er") && cut.length > 5) cut = cut.slice(0, -2);
  const last = cut[cut.length - 1]!;
  if (last === cut[cut.length - 2] && DOUBLED.includes(last)) cut = cut.slice(0, -1);
  if (cut.endsWith("e") && cut.length > 3) cut = cut.slice(0, -1);
  return cut.endsWith("y") && cut.length > 3 ? `${cut.slice(0, -1)}i` : cut;
}

function withoutPlural(word: string): string {
  if (!word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes"))
    return word.slice(0, -2);
  return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") ? word : word.slice(0, -1);
}

function bare(word: string): string {
  const small = word.toLowerCase();
  if (!small.includes("’") && !small.includes("'")) return small;
  return small.replace(/[’']s$|[’']$/, "").replace(/[’']/g, "");
}

/** The stem that a word is compared by, or null for one that says nothing. */
export function stemOf(word: string): string | null {
  const plain = bare(word);
  return plain.length < 2 || EMPTY.has(plain) ? null : stem(plain);
}
