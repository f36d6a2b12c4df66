import { PERMISSION } from "../permissions.ts";
import { channelOf, done, ok, type Route } from "./call.ts";

/** Looking at a channel. Channels are made by the seed, so there is no way to make one here. */
export const channelRoutes: readonly Route[] = [
  { method: "GET", pattern: "/channels/:channel", handle: (call) => ok(channelOf(call)) },
  {
    method: "POST",
    pattern: "/channels/:channel/typing",
    handle(call) {
      channelOf(call, PERMISSION.sendMessages);
      return done;
    },
  },
];
