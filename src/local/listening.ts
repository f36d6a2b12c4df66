import type { Server } from "node:http";

const TRIES = 21;

/** Listens on 127.0.0.1; when the port is taken it tries the next ones, up to 20 more. Returns the port it got. */
export async function listenNearby(server: Server, port: number): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const failure = await listen(server, port === 0 ? 0 : port + tried);
    if (failure === null) break;
    if (failure.code !== "EADDRINUSE" || tried + 1 >= TRIES) throw failure;
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once("error", failed);
    server.listen({ port, host: "127.0.0.1" }, () => {
      server.off("error", failed);
      resolve(null);
    });
  });
}
