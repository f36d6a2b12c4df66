import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { TEST_CERTIFICATE, TEST_KEY } from "./certificate.ts";

export type Seen = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly at: number };
/** Writes whatever it likes to the socket: nothing here is kept to HTTP. */
export type Route = (socket: Socket, seen: Seen) => void;
export type Routes = { readonly [path: string]: Route };

export type HostileServer = {
  readonly port: number;
  /** What has been asked, in order. */
  readonly seen: Seen[];
  /** Connections so far, whether anything was asked over them or not. */
  readonly connections: () => number;
  url(path: string, host?: string): string;
  close(): Promise<void>;
};

/** A server on this machine that speaks HTTP by hand, so that it can speak it wrongly. What no route knows is 404. */
export async function hostileServer(routes: Routes, { isSecure = false } = {}): Promise<HostileServer> {
  const seen: Seen[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const listener = (socket: Socket): void => {
    open.add(socket.on("error", () => {}).on("close", () => open.delete(socket)));
    let head = "";
    socket.on("data", (chunk) => {
      head += chunk.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      const asked = parse(head);
      head = "";
      seen.push(asked);
      (routes[asked.path] ?? answer(404, {}, "nothing here"))(socket, asked);
    });
  };
  const server: Server = isSecure
    ? createTlsServer({ cert: TEST_CERTIFICATE, key: TEST_KEY }, listener)
    : createServer(listener);
  server.on("connection", () => connections++).on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    port,
    seen,
    connections: () => connections,
    url: (path, host = "127.0.0.1") => `http${isSecure ? "s" : ""}://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function parse(head: string): Seen {
  const [first = "", ...lines] = head.trim().split("\r\n");
  const pairs = lines
    .map((line) => line.split(/:\s*/))
    .map(([name = "", ...rest]) => [name.toLowerCase(), rest.join(":")]);
  return { path: first.split(" ")[1] ?? "", headers: Object.fromEntries(pairs), at: performance.now() };
}

export type Headers = Readonly<Record<string, string | number>>;

/** A whole answer, with its length. */
export const answer =
  (status: number, headers: Headers, body: string | Uint8Array = ""): Route =>
  (socket) => {
    socket.write(top(status, { "content-length": Buffer.byteLength(body), ...headers }));
    socket.end(body);
  };

export const redirect = (status: number, to: string): Route => answer(status, { location: to });

/** Headers, then bytes as long as they are taken. */
export const stream =
  (headers: Headers, chunks: () => Iterable<string | Uint8Array>): Route =>
  async (socket) => {
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(top(200, headers));
    for (const chunk of chunks()) {
      if (socket.destroyed) return;
      if (!socket.write(chunk)) await Promise.race([closed, new Promise((resolve) => socket.once("drain", resolve))]);
    }
    socket.end();
  };

/** A piece every so often, for ever. */
export const drip =
  (status: number, headers: Headers, piece: string, everyMs: number): Route =>
  (socket) => {
    socket.write(top(status, headers));
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.on("close", () => clearInterval(timer));
  };

export const top = (status: number, headers: Headers): string =>
  `HTTP/1.1 ${status} Said\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;
