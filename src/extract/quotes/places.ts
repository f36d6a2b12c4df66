import type { Span } from "../../domain/span.ts";
import type { Region } from "./regions.ts";

/** Whether a stretch holds one of the regions (in order) or part of one. */
export function touches(regions: readonly Region[], place: Span): boolean {
  const next = regions[regionAfter(regions, place.start)];
  return isInside(regions, place.start) || (next !== undefined && next.outer.start < place.end);
}

/** Index of the first region that starts behind a place. */
function regionAfter(regions: readonly Region[], at: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.outer.start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place lies in one of the regions (in order), marks included. */
export function isInside(regions: readonly Region[], at: number): boolean {
  const region = regions[regionAfter(regions, at) - 1];
  return region !== undefined && at < region.outer.end;
}
