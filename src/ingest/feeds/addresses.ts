/** An address made absolute; null where it is none or there is nothing that it could be relative to. */
export function resolved(address: string, base: string | null): string | null {
  const words = address.trim();
  if (words === "") return base;
  return URL.parse(words, base ?? undefined)?.href ?? null;
}

/** A page's address; null for anything else that can stand in its place (`javascript:`, `mailto:`, words). */
export function webAddress(address: string, base: string | null): string | null {
  if (address.trim() === "") return null;
  const url = resolved(address, base);
  return url !== null && /^https?:/.test(url) ? url : null;
}

const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /(\s(?:href|src|poster|cite|background|longdesc)\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi;
const HAS_ADDRESS = /\s(?:href|src|poster|cite|background|longdesc)\s*=/i;
const ABSOLUTE = /^\s*(?:[a-z][a-z0-9+.-]*:|#|$)/i;

/** A body with its relative addresses made absolute, and nothing else of it touched. Linear. */
export function withAbsoluteAddresses(html: string, base: string | null): string {
  if (base === null || !HAS_ADDRESS.test(html)) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (whole, before: string, value: string) => {
      const mark = /^["']/.exec(value)?.[0] ?? "";
      const address = mark === "" ? value : value.slice(1, -1);
      if (ABSOLUTE.test(address)) return whole;
      const url = URL.parse(address.replaceAll("&amp;", "&"), base)?.href;
      if (url === undefined) return whole;
      const quote = mark || '"';
      return `${before}${quote}${url.replaceAll("&", "&amp;").replaceAll(quote, quote === '"' ? "%22" : "%27")}${quote}`;
    }),
  );
}
