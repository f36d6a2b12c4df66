import type { FreshEntry } from "./entries.ts";
import { hostOf } from "./sites.ts";

/** Pages that all polls together wait for: fewer than may wait to be read. */
const PAGES_AT_ONCE = 150;
/** Of these so many of one host: as many as it gives at its slowest before asks for them grow too old. */
const PAGES_OF_A_HOST = 30;

/** How many pages are waited for, so that no host can take the time of all. */
export type PagePlaces = {
  /** Whether the page of an entry may be waited for now; what was taken is given back when it is there. An entry without a page needs no place. */
  take(entry: FreshEntry): boolean;
  giveBack(entry: FreshEntry): void;
};

export function createPagePlaces(): PagePlaces {
  const ofHosts = new Map<string, number>();
  let taken = 0;

  function add(host: string, pages: number): void {
    taken += pages;
    const left = (ofHosts.get(host) ?? 0) + pages;
    if (left > 0) ofHosts.set(host, left);
    else ofHosts.delete(host);
  }

  return {
    take(entry) {
      if (!hasPage(entry)) return true;
      const host = pageHost(entry);
      if (taken >= PAGES_AT_ONCE || (ofHosts.get(host) ?? 0) >= PAGES_OF_A_HOST) return false;
      add(host, 1);
      return true;
    },
    giveBack(entry) {
      if (hasPage(entry)) add(pageHost(entry), -1);
    },
  };
}

/** Whether an entry is completed from its page. */
export const hasPage = ({ reach, item }: FreshEntry): boolean => reach !== "whole" && item.url !== null;

const pageHost = ({ item }: FreshEntry): string => hostOf(item.url ?? "") ?? "";
