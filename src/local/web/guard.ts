import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export type Guard = {
  /** False when the request names another host or comes from another site's page: then it is not for us, whoever sent it. */
  isAtHome(request: IncomingMessage): boolean;
  /** True when the request carries the key, as a header or as the cookie that opening the page sets. */
  hasKey(request: IncomingMessage): boolean;
  isKey(text: string): boolean;
  readonly cookie: string;
};

/** Keeps other sites' pages, and names that point at this machine, from speaking to the page's server. */
export function createGuard(port: number, key: string): Guard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // Cookies do not know ports: two servers on one machine would take each other's.
  const name = `local_discord_${port}`;
  const isKey = (text: string) => sameText(text, key);
  return {
    isKey,
    cookie: `${name}=${key}; HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000`,
    isAtHome({ headers }) {
      const { host, origin } = headers;
      const isOwnOrigin = origin === undefined || hosts.some((one) => origin === `http://${one}`);
      return hosts.includes(host ?? "") && isOwnOrigin && !isOthersPart(headers);
    },
    hasKey({ headers }) {
      const given = headers["x-local-key"];
      return typeof given === "string" && given !== "" ? isKey(given) : isKey(cookieNamed(headers.cookie ?? "", name));
    },
  };
}

/**
 * Whether a browser asks for a part of another site's page: a script, a picture, a frame. It sends the cookie along where that site is on this machine, and no
 * origin. A link that leads here is no such part.
 */
function isOthersPart(headers: IncomingMessage["headers"]): boolean {
  const site = headers["sec-fetch-site"] ?? "none";
  return !["none", "same-origin"].includes(String(site)) && headers["sec-fetch-dest"] !== "document";
}

function cookieNamed(cookies: string, name: string): string {
  const found = cookies
    .split(";")
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? "";
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
