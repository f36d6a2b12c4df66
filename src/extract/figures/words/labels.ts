const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that number a thing rather than count things: "section 5", "page 30", "flight 370". The number after one is its name. */
export const LABELS = set(
  "law laws decree decrees article articles section sections resolution resolutions route routes chapter chapters page pages paragraph paragraphs clause clauses phase " +
    "stage level tier type category grade gate gates room rooms flight flights channel act bill unit platform bus line junction junctions exit exits nos " +
    "episode season volume issue version figure table appendix annex rule title proposition amendment order schedule lot box block zone district " +
    "ward sector group class division apollo boeing airbus windows ios android galaxy iphone formula highway interstate motorway " +
    "runway terminal pier dock berth hangar building house apartment apt suite floor row seat track lane model mark series part round game match " +
    "heat leg step item protocol directive regulation ordinance case docket no number ref reference id isbn issn serial code " +
    "extension ext studio radio area camp post posts checkpoint hill plot site base warehouse shaft reactor unit pump pod pole position " +
    "crane turbine carriage court wing tower studio kiosk build psalm psalms verse verses photo photos image images picture slide video km kilometre kilometer mile",
);

/** Labels that are ordinary things too, so that "two stages" or "the group 12" must look at the case or the neighbours. */
export const CAPTION_LABELS = set("photo photos image images picture slide page video part");

/** Streets after a house number: "22 Harbour Street". */
export const STREETS = set(
  "street st road rd avenue ave lane drive square boulevard blvd way place court close terrace crescent row hill mews quay",
);

/** What may be written onto a number without making a name of it. */
export const SUFFIXES = set("s x am pm a p k m b mn bn tn trn bln mln cr pc pct pp bp bps");

/** What may stand before a hyphen and a number: "mid-1970s", "sub-2%". */
export const PREFIXES_WITH_HYPHEN = set("mid early late pre post sub pro multi circa plus minus");
