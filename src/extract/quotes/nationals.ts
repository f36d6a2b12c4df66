import type { Token } from "./tokens.ts";

/**
 * What somebody is called by their country. Without those that are papers as well: "The Australian", "The Scotsman"; and no ending is taken for one, since
 * "The Guardian" and "The Vatican" have it too.
 */
const NATIONALS: ReadonlySet<string> = new Set(
  (
    "briton englishman englishwoman scotswoman scot welshman welshwoman irishman irishwoman frenchman frenchwoman dutchman dutchwoman german austrian swiss belgian " +
    "italian spaniard portuguese greek cypriot maltese dane swede norwegian finn icelander pole czech slovak slovene hungarian romanian bulgarian serb croat " +
    "bosnian albanian macedonian montenegrin estonian latvian lithuanian russian ukrainian belarusian moldovan georgian armenian azerbaijani turk kazakh uzbek " +
    "tajik kyrgyz turkmen israeli palestinian jordanian lebanese syrian iraqi iranian saudi yemeni omani emirati qatari bahraini kuwaiti egyptian libyan tunisian " +
    "algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan burundian congolese angolan zambian zimbabwean namibian botswanan " +
    "mozambican malawian malagasy nigerian ghanaian ivorian senegalese malian gambian liberian cameroonian gabonese african indian pakistani bangladeshi nepali " +
    "bhutanese lankan maldivian afghan chinese taiwanese japanese korean mongolian vietnamese cambodian laotian thai burmese malaysian singaporean " +
    "indonesian filipino filipina zealander kiwi fijian samoan tongan american canadian mexican cuban haitian jamaican dominican guatemalan honduran salvadoran " +
    "nicaraguan rican panamanian colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian uruguayan paraguayan brazilian guyanese surinamese"
  ).split(" "),
);
const FIRST_WORD = /^(?:south|north|new|costa|puerto|sri|papua)$/;

/** "The Briton", "the South African", "the New Zealander": somebody by where they come from. */
export function isNational(words: readonly Token[]): boolean {
  if (words.length < 2 || words.length > 3 || words[0]!.lower !== "the") return false;
  const rest = words.slice(1);
  if (!rest.every((word) => word.capital)) return false;
  return NATIONALS.has(rest.at(-1)!.lower) && (rest.length === 1 || FIRST_WORD.test(rest[0]!.lower));
}
