import type { QuoteRule } from "../view.ts";
import { accordingTo } from "./according-to.ts";
import { asPut } from "./as-put.ts";
import { colon } from "./colon.ts";
import { floating } from "./floating.ts";
import { goesOn } from "./goes-on.ts";
import { ledIn } from "./led-in.ts";
import { nounOfSaying } from "./noun-of-saying.ts";
import { openSubject } from "./open-subject.ts";
import { ownWords } from "./own-words.ts";
import { speakerAfter } from "./speaker-after.ts";
import { anyBefore, speakerBefore } from "./speaker-before.ts";
import { trailingCue } from "./trailing-cue.ts";
import { verbAtOnce } from "./verb-at-once.ts";
import { verbBefore } from "./verb-before.ts";

/** From sure to unsure; the first that proposes somebody decides. */
export const rules: readonly QuoteRule[] = [
  verbAtOnce,
  verbBefore,
  asPut,
  colon,
  speakerAfter,
  speakerBefore,
  trailingCue,
  accordingTo,
  anyBefore,
  nounOfSaying,
  ownWords,
  ledIn,
  floating,
  goesOn,
  openSubject,
];
