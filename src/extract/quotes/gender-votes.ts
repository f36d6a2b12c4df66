import type { Gender } from "./given-names.ts";
import { type Mention, type Person, SURE } from "./person.ts";
import type { Token } from "./tokens.ts";

/** How far behind a name a pronoun still speaks of it, in tokens. */
const NEAR = 20;
/** Pronouns that must agree. */
const VOTES = 2;

/** "Kyaw … her … she": where neither title nor given name tells, the pronouns behind the name in its own sentences do. */
export function voteOnGender(blocks: readonly (readonly Token[])[], mentions: readonly Mention[]): void {
  const votes = new Map<Person, { male: number; female: number }>();
  let next = 0;
  for (const tokens of blocks) {
    let person: Person | null = null;
    let left = 0;
    for (const token of tokens) {
      while (next < mentions.length && mentions[next]!.span.end <= token.end) {
        const mention = mentions[next]!;
        person = mention.possessive || mention.modifies || mention.person.gender ? null : mention.person;
        left = NEAR;
        next += 1;
      }
      if (!person) continue;
      left -= 1;
      if (left <= 0 || (token.kind === "point" && /^[.?!;“”"]$/.test(token.text))) {
        person = null;
        continue;
      }
      const gender = PRONOUN_GENDER.get(token.lower);
      if (!gender) continue;
      const count = votes.get(person) ?? { male: 0, female: 0 };
      count[gender] += 1;
      votes.set(person, count);
    }
  }
  for (const [person, { male, female }] of votes) {
    const most = Math.max(male, female);
    if (most < VOTES || Math.min(male, female) * 4 > most) continue;
    person.gender = male > female ? "male" : "female";
    person.evidence += SURE;
  }
}

const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...["he", "his", "him", "himself"].map((word): [string, Gender] => [word, "male"]),
  ...["she", "her", "hers", "herself"].map((word): [string, Gender] => [word, "female"]),
]);
