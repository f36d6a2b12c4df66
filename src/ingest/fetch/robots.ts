type Rule = { readonly pattern: string; readonly allows: boolean };

/** What a robots.txt says to one program. */
export type Robots = { readonly rules: readonly Rule[]; readonly delayMs: number };

export const ALL_ALLOWED: Robots = { rules: [], delayMs: 0 };

/** The lines said to one program, or to all. */
type Group = { isAddressed: boolean; characters: number; readonly rules: Rule[]; delayMs: number };

/**
 * Reads a robots.txt (RFC 9309): the groups that name the program, else those for everybody. A few lines of our own, as robots-parser copies each rule to every agent named
 * above it, and a file made for it would take the machine's memory.
 */
export function parseRobots(text: string, agent: string, mostCharacters: number): Robots {
  const [ours, everybody] = [emptyGroup(), emptyGroup()];
  const addressed = new Set<Group>();
  let isNaming = false;
  for (const [field, value] of fieldsOf(text)) {
    if (field === "user-agent") {
      if (!isNaming) addressed.clear();
      isNaming = true;
      if (value === "*") addressed.add(everybody);
      else if (productOf(value) === productOf(agent)) addressed.add(ours);
    } else if (field === "allow" || field === "disallow" || field === "crawl-delay") {
      isNaming = false;
      for (const group of addressed) note(group, field, value, mostCharacters);
    }
  }
  const { rules, delayMs } = ours.isAddressed ? ours : everybody;
  // A part of a string keeps the whole of it in memory; a clone has its own characters.
  return structuredClone({ rules, delayMs });
}

const emptyGroup = (): Group => ({ isAddressed: false, characters: 0, rules: [], delayMs: 0 });

/** Each "name: value" of a file, without its comments. */
function* fieldsOf(text: string): Generator<readonly [string, string]> {
  for (const line of text.split(/\r\n?|\n/)) {
    const [said = ""] = line.split("#", 1);
    const colon = said.indexOf(":");
    if (colon > 0) yield [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
  }
}

const productOf = (agent: string): string => /^[\w-]*/.exec(agent)![0].toLowerCase();

function note(group: Group, field: string, value: string, mostCharacters: number): void {
  group.isAddressed = true;
  if (field === "crawl-delay") {
    if (/^\d+(?:\.\d+)?$/.test(value)) group.delayMs = Number(value) * 1_000;
  } else if (value !== "" && group.characters + value.length <= mostCharacters) {
    group.characters += value.length;
    group.rules.push({ pattern: normal(value), allows: field === "allow" });
  }
}

/** Whether a program may visit an address: the longest rule that fits says so, and "allow" of two as long. */
export function isAllowed(robots: Robots, url: URL): boolean {
  const path = normal(url.pathname + url.search);
  let [allows, longest] = [true, -1];
  for (const rule of robots.rules) {
    const { length } = rule.pattern;
    if (length < longest || (length === longest && !rule.allows)) continue;
    if (fits(rule.pattern, path)) [allows, longest] = [rule.allows, length];
  }
  return allows || url.pathname === "/robots.txt";
}

/** "*" is anything and "$" the end. Each part is looked for once, from left to right, so no pattern takes long. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  if (parts.length === 0) return !isWhole || path === first;
  const last = isWhole ? parts.pop()! : "";
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** One way of writing an address: what needs no "%" has none, and what needs it has capitals. */
const normal = (path: string): string =>
  path.replace(/[^\u0021-\u007e]+/g, encodeURIComponent).replace(/%([0-9a-f]{2})/gi, (escaped, code) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
