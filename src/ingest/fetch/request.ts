import { lookup } from "node:dns/promises";
import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIPv6, type LookupFunction, type Socket } from "node:net";
import { isPublic } from "./address.ts";
import type { FetchLimits } from "./limits.ts";
import { Trouble } from "./trouble.ts";

/** The IP addresses of a host's name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export type Line = {
  readonly localAddresses: boolean;
  readonly resolve: Resolve;
  readonly limits: FetchLimits;
};

export const resolveName: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * Sends one GET and gives its answer once the headers are there; the caller destroys it. Each request has a connection of its own, so nothing that a server sends too much
 * of, and no connection that it dropped meanwhile, can touch another one; and each connection looks its name up and is checked.
 */
export function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  line: Line,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    headers: { ...headers, connection: "close" },
    lookup: guardedLookup(line),
    maxHeaderSize: line.limits.headerBytes,
    signal,
  };
  return new Promise((resolve, reject) => {
    const sent = url.protocol === "https:" ? requestHttps(url, options) : requestHttp(url, options);
    sent.on("error", reject);
    sent.on("socket", (socket) => guardSocket(socket, line));
    sent.on("response", (response) => {
      // A body without a length ends where its connection does, also where that broke or the time was up: then it is not complete.
      sent.on("error", (error) => response.destroy(error));
      response.on("error", () => {});
      if (response.rawHeaders.length / 2 <= line.limits.headers) return resolve(response);
      sent.destroy(new Trouble("headers", response.statusCode));
    });
    sent.end();
  });
}

const mayReach = (address: string, line: Line): boolean => line.localAddresses || isPublic(address);

/** Asks for the addresses of a name and hands them on only when all may be reached. The connection goes to these and is not looked up again, so no second answer can lead elsewhere. */
function guardedLookup(line: Line): LookupFunction {
  return (hostname, { all }, callback) => {
    line.resolve(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
        const [first] = found;
        if (!first) return callback(new Trouble("no-such-host"), "");
        if (!addresses.every((address) => mayReach(address, line)))
          return callback(new Trouble("forbidden-address"), "");
        return all ? callback(null, found) : callback(null, first.address, first.family);
      },
      (error) => callback(error, ""),
    );
  };
}

/** Before a byte is sent: the far end of the connection, in case the checks before were led astray. */
function guardSocket(socket: Socket, line: Line): void {
  socket.prependOnceListener("connect", () => {
    if (!mayReach(socket.remoteAddress ?? "", line)) socket.destroy(new Trouble("forbidden-address"));
  });
}
