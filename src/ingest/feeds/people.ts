import { wordsOf } from "./markup.ts";
import { lineOf } from "./plain.ts";
import type { Element } from "./xml.ts";

/** Whoever wrote something, as the feed says: a name, an address of mail, or "name (address)". */
export function personOf(element: Element): string | null {
  const part = (local: string): string | null => {
    const found = element.children.find((child) => typeof child !== "string" && child.local === local);
    return typeof found === "object" ? lineOf(wordsOf(found)) : null;
  };
  const name = part("name");
  const mail = part("email");
  if (name === null) return mail ?? lineOf(wordsOf(element));
  return mail === null || name.includes(mail) ? name : `${name} (${mail})`;
}

const MAIL = String.raw`[^\s<>()@]+@[^\s<>()@]+`;
const AROUND_MAIL = new RegExp(`^${MAIL}\\s*\\(([^()]+)\\)$|^([^<>()]+?)\\s*[<(]${MAIL}[>)]$`);

/** The name alone, without an address of mail; null where there is nothing but an address. */
export function nameOf(person: string | null): string | null {
  if (person === null) return null;
  const found = AROUND_MAIL.exec(person);
  const name = (found ? (found[1] ?? found[2]!) : person).trim();
  return name.includes("@") ? null : name || null;
}
