/** What people type for a time of day and for a time zone. */
export { parseClock, parseClocks } from "./clock-words.ts";
export { zoneChoices } from "./zone-choices.ts";
export { findZone } from "./zones.ts";
