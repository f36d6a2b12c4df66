/** The host of an address with its port, "www." and "m." aside; null where there is none. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return null;
  return new URL(address).host.replace(/^(?:www|m)\./, "");
}

/** Whether two addresses are of one host: neighbours under one domain may be different people. */
export function isSameHost(one: string, other: string): boolean {
  const host = hostOf(one);
  return host !== null && host === hostOf(other);
}
