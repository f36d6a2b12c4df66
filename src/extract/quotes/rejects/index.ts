import type { Attributed, QuotePlace } from "../view.ts";
import { nickname } from "./nickname.ts";
import { noWords } from "./no-words.ts";
import { scareQuotes } from "./scare-quotes.ts";
import { term } from "./term.ts";
import { titleOfWork } from "./title-of-work.ts";

/** Says that what stands between marks is not a statement. */
export type Reject = {
  readonly name: string;
  readonly applies: (place: QuotePlace, found: Attributed | null) => boolean;
};

const rejects: readonly Reject[] = [noWords, nickname, titleOfWork, term, scareQuotes];

/** Whether the words between marks are somebody's statement rather than a title, a nickname, a term or scare quotes. */
export const isStatement = (place: QuotePlace, found: Attributed | null): boolean =>
  !rejects.some((reject) => reject.applies(place, found));
