import type { IncomingHttpHeaders } from "node:http";

/** "Sun, 06 Nov 1994 08:49:37 GMT", and the same with hyphens. `Date.parse` by itself takes "-5" for a date. */
const HTTP_DATE = /^[a-z]{3,9}, \d{1,2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/i;

const httpDate = (text: string | undefined): number | null => {
  const time = HTTP_DATE.test(text ?? "") ? Date.parse(text!) : Number.NaN;
  return Number.isNaN(time) ? null : time;
};

const seconds = (text: string | undefined): number | null => (/^\d+$/.test(text ?? "") ? Number(text) * 1_000 : null);

const between = (ms: number, most: number): number => Math.min(Math.max(ms, 0), most);

/** How long a Retry-After asks to wait, which is seconds or a date; null when it says nothing that makes sense. */
export function retryAfterMs(header: string | undefined, now: number, most: number): number | null {
  const date = httpDate(header?.trim());
  const wait = seconds(header?.trim()) ?? (date === null ? null : date - now);
  return wait === null || wait < 0 ? null : between(wait, most);
}

/** How long an answer may be taken as new, by Cache-Control or else Expires; null when it does not say. */
export function freshForMs(headers: IncomingHttpHeaders, now: number, most: number): number | null {
  const control = headers["cache-control"] ?? "";
  if (/(?:^|[\s,])no-(?:cache|store)(?=$|[\s,;=])/i.test(control)) return 0;
  const aged = seconds(headers.age) ?? 0;
  const told = seconds(/(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(control)?.[1]);
  if (told !== null) return between(told - aged, most);
  if (headers.expires === undefined) return null;
  const expires = httpDate(headers.expires);
  return expires === null ? 0 : between(expires - (httpDate(headers.date) ?? now) - aged, most);
}
