import type { Token } from "./tokens.ts";

const IRREGULAR =
  /^(?:briton|frenchman|frenchwoman|dutchman|dutchwoman|englishman|englishwoman|scot|scotsman|scotswoman|welshman|welshwoman|irishman|irishwoman|pole|dane|swede|finn|turk|spaniard|czech|greek|thai|filipino|filipina|swiss|kiwi|slovak|serb|croat|tajik|uzbek|kazakh|kyrgyz|new zealander|icelander|swazi|malagasy|argentine|iraqi|israeli|pakistani|bangladeshi|emirati|qatari|kuwaiti|omani|saudi|yemeni|nepali|somali)$/;
const REGULAR = /^[a-z]{3,}(?:ian|ean|can|pan|ean|wan|ese|lander)$/;

/** "The Briton", "the South African", "the New Zealander": somebody by where they come from. */
export function isNational(words: readonly Token[]): boolean {
  if (words.length < 2 || words.length > 3 || words[0]!.lower !== "the") return false;
  const rest = words.slice(1);
  if (!rest.every((word) => word.capital)) return false;
  if (rest.length === 2 && !/^(?:south|north|new|costa|puerto|sri|papua)$/.test(rest[0]!.lower)) return false;
  const head = rest.at(-1)!.lower;
  return IRREGULAR.test(head) || REGULAR.test(head) || head === "german" || head === "korean" || head === "zealander";
}
