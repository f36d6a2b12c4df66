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
    isAtHome({ headers: { host, origin } }) {
      return hosts.includes(host ?? "") && (origin === undefined || hosts.some((one) => origin === `http://${one}`));
    },
    hasKey({ headers }) {
      const given = headers["x-local-key"];
      return typeof given === "string" && given !== "" ? isKey(given) : isKey(cookieNamed(headers.cookie ?? "", name));
    },
  };
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
