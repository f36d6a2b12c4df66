import { type Said, say } from "../domain/reply.ts";
import { clockIn } from "./local-words.ts";
import { suggestZones } from "./zones.ts";

const CHOICES = 25;

/** Time zones for what is typed, each with the time that it is there. */
export const zoneChoices = (typed: string, now: number): { readonly name: Said; readonly value: string }[] =>
  suggestZones(typed, CHOICES).map((zone) => ({
    name: say("zone.choice", { zone, time: clockIn(zone, now) }),
    value: zone,
  }));
