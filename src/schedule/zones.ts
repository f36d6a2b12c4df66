/** Names that JavaScript still gives and the time zone database has replaced; both are understood, the newer one is shown. */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Shown before anything is typed: one large place for each part of the world, from west to east. */
const WELL_KNOWN = [
  "UTC",
  "America/Los_Angeles",
  "America/Denver",
  "America/Chicago",
  "America/New_York",
  "America/Sao_Paulo",
  "Europe/London",
  "Europe/Berlin",
  "Africa/Lagos",
  "Africa/Johannesburg",
  "Europe/Istanbul",
  "Africa/Nairobi",
  "Asia/Dubai",
  "Asia/Kolkata",
  "Asia/Bangkok",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Pacific/Auckland",
];

type Zone = { readonly name: string; readonly words: readonly string[] };

const ZONES: readonly Zone[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].map((given) => {
  const name = RENAMED[given] ?? given;
  return { name, words: given === name ? [plainly(name)] : [plainly(name), plainly(given)] };
});

/**
 * The IANA zone that is meant: its name in any case ("europe/berlin", an older name too) or its place alone ("new york"). Null where it is not known or
 * more than one fits. Abbreviations such as "EST" are not zones: they do not say when the clocks change.
 */
export function findZone(words: string): string | null {
  const wanted = plainly(words);
  if (wanted === "gmt" || wanted === "z") return "UTC";
  const named = ZONES.find((zone) => zone.words.includes(wanted));
  if (named) return named.name;
  const placed = ZONES.filter((zone) => zone.words.some((name) => place(name) === wanted));
  return placed.length === 1 ? placed[0]!.name : zoneByOtherName(words);
}

/** IANA names for what somebody is typing, best first: places that start with it, then any part that does, then any that holds it; Etc/* last. */
export function suggestZones(prefix: string, limit: number): string[] {
  const wanted = plainly(prefix);
  if (wanted === "") return WELL_KNOWN.slice(0, Math.max(0, limit));
  return ZONES.map(({ name, words }) => ({ name, rank: Math.min(...words.map((word) => rank(word, wanted))) }))
    .filter((zone) => zone.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || Number(isEtc(a.name)) - Number(isEtc(b.name)) || (a.name < b.name ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map((zone) => zone.name);
}

const NO_MATCH = 4;

function rank(name: string, wanted: string): number {
  if (place(name).startsWith(wanted)) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.split(/[/ ]/).some((part) => part.startsWith(wanted))) return 2;
  return name.includes(wanted) ? 3 : NO_MATCH;
}

const isEtc = (name: string): boolean => name.startsWith("Etc/");

const place = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** Lower case, without accents, with one space for an underscore, hyphen or spaces. */
function plainly(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, " ");
}

/** "US/Eastern" and the like: links of the database that are in no list. Without a slash they are abbreviations or distances ("EST", "+02:00"). */
function zoneByOtherName(words: string): string | null {
  const name = words.trim().replace(/\s+/g, "_");
  if (!name.includes("/")) return null;
  try {
    const given = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    return RENAMED[given] ?? given;
  } catch {
    return null;
  }
}
