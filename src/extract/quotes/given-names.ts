import femaleGerman from "human-names/data/female-human-names-de.json" with { type: "json" };
import femaleEnglish from "human-names/data/female-human-names-en.json" with { type: "json" };
import femaleSpanish from "human-names/data/female-human-names-es.json" with { type: "json" };
import femaleFrench from "human-names/data/female-human-names-fr.json" with { type: "json" };
import femaleItalian from "human-names/data/female-human-names-it.json" with { type: "json" };
import maleGerman from "human-names/data/male-human-names-de.json" with { type: "json" };
import maleEnglish from "human-names/data/male-human-names-en.json" with { type: "json" };
import maleSpanish from "human-names/data/male-human-names-es.json" with { type: "json" };
import maleFrench from "human-names/data/male-human-names-fr.json" with { type: "json" };
import maleItalian from "human-names/data/male-human-names-it.json" with { type: "json" };

export type Gender = "male" | "female";

/** Frequent given names that the package lacks, written down for this project from lists of common names in each language. */
const MORE_FEMALE =
  "ivana ivanka melania hanne katja inga ulla britta silke consuelo shirin parisa nasrin mahsa usha rekha divya ritu morag tilda hanna mirjam annika ylva solveig ragnhild gudrun ilse liv olena oksana svitlana nataliya iryna yulia yuliya lyudmila ludmila tetiana kateryna svetlana tatiana ekaterina anastasia daria darya maria galina larisa olga irina natalia nadia leyla aisha aysha ayesha khadija maryam mariam zainab zeynep elif emine yasmin yasmine noor nour rania hanan huda nadine priya priyanka anjali sunita kavita deepika shreya pooja neha lakshmi indira meera mei ling xiu yuki yuko sakura akiko naomi haruka ji-woo min-ji soo-jin sanna ingrid astrid sigrid freya linnea kirsi päivi giorgia chiara francesca giulia silvia paola rocío pilar montserrat ximena guadalupe jimena itziar beatriz inês joana mariana thandiwe nomvula amina ngozi chioma adaeze folake funmilayo wanjiru achieng maggie peggy ginny wendy mindy trudy trish patty betsy lindsay lindsey hillary hilary kirsten kristen kristin jeanne jeannie joanne roxanne suzanne sheryl cheryl darlene charlene marlene jolene arlene maureen doreen eileen colleen kathleen noreen siobhan niamh aoife sinead saoirse caoimhe orla ursula greta heidi anke birgit sabine ulrike katrin monika petra renate".split(
    " ",
  );
const MORE_MALE =
  "anders henrik stellan jürgen heinz günter dieter uwe ralf piet kees joost laurent andrei karel jiri jiří petr zoran dragan goran ivo marko nikola khaled takeshi tunde musa emrys edvin torsten gunnar leif rolf egon volodymyr oleksandr serhiy sergiy dmytro mykola yuriy andriy vladimir dmitry dmitri sergei sergey nikolai alexei aleksei mikhail yevgeny evgeny igor oleg boris ivan pavel petro viktor yuri recep mehmet mustafa murat emre ahmed mahmoud hassan hussein ibrahim khalid omar osama tariq yusuf abdullah abdul abdel bashar hamid reza mohsen javad narendra rajesh sanjay vijay rahul arjun amit anil suresh ravi rishi keir jens jair luiz luís joão thiago rodrigo gustavo nicolás andrés sebastián mateo iñigo jordi matteo giuseppe giovanni luca paolo tomasz paweł łukasz wojciech krzysztof grzegorz zbigniew radosław mateusz jarosław andrzej janusz stefan zoltán lászló istván gábor viktor emeka chukwuemeka kwame kofi tendai thabo sipho jomo kipchoge odinga wei jian hiroshi kenji takashi shinzo yoshihide fumio hyun-woo jae-in min-soo donald chuck mitch huck ted bob bill joe jim tom dick hank hal gus doug rich rick vince vern wes zach jed".split(
    " ",
  );

const female = lowered(femaleEnglish, femaleFrench, femaleItalian, femaleSpanish, femaleGerman, MORE_FEMALE);
const male = lowered(maleEnglish, maleFrench, maleItalian, maleSpanish, maleGerman, MORE_MALE);
const englishFemale = lowered(femaleEnglish, MORE_FEMALE);
const englishMale = lowered(maleEnglish, MORE_MALE);

function lowered(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat().map((name) => name.toLowerCase()));
}

/** "Anna", "Jean-Jacques" */
export const isGivenName = (name: string): boolean => {
  const lower = name.toLowerCase();
  return (
    female.has(lower) || male.has(lower) || (lower.includes("-") && isGivenName(lower.slice(0, lower.indexOf("-"))))
  );
};

/** Names that women and men bear alike, here or in another country; the lists know one of them. */
const EITHER = new Set(
  "pat sam chris alex jo robin kim terry lee dana jamie jordan taylor morgan casey leslie lesley kelly kerry tracy tracey stacy ashley sydney jan andrea jean nikita sasha robbie charlie frankie billie ronnie jess ali val toni nicky gerry jackie sandy sunny kit drew blair cameron quinn reese avery rene joan sacha dominique laurence bobby".split(
    " ",
  ),
);

/** Whether a given name is a woman's or a man's; null when both bear it or the lists do not know it. English use decides where languages differ. */
export function genderOfName(name: string): Gender | null {
  const lower = name.toLowerCase();
  if (EITHER.has(lower)) return null;
  const english = decide(englishFemale.has(lower), englishMale.has(lower));
  if (english || (englishFemale.has(lower) && englishMale.has(lower))) return english;
  return decide(female.has(lower), male.has(lower)) ?? (lower.includes("-") ? genderOfDouble(lower) : null);
}

/** Jean-Jacques and Anna-Lena: the second name tells, but Marie-Pierre is a woman. */
function genderOfDouble(name: string): Gender | null {
  const [first, second] = name.split("-");
  if (/^(?:marie|anne|anna|maria)$/.test(first!)) return "female";
  return genderOfName(second!) ?? genderOfName(first!);
}

const decide = (isFemale: boolean, isMale: boolean): Gender | null =>
  isFemale === isMale ? null : isFemale ? "female" : "male";
