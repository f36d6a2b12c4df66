/** What people type for a time of day and for a time zone. */
export { parseClock, parseClocks } from "./clock-words.ts";
export { findZone, suggestZones } from "./zones.ts";
