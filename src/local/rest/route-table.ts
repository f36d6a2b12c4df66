import type { Route } from "./call.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import { interactionRoutes } from "./interaction-callbacks.ts";
import { messageRoutes } from "./messages.ts";
import { threadRoutes } from "./threads.ts";
import { userRoutes } from "./users.ts";
import { webhookRoutes } from "./webhooks.ts";

const ROUTES: readonly Route[] = [
  ...userRoutes,
  ...commandRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];

export type Found = { readonly route: Route; readonly params: Record<string, string> };

/** The route for a method and a path without "/api/v10"; "wrong method" when only the path is known, null when nothing fits. */
export function findRoute(method: string, path: string): Found | "wrong method" | null {
  let pathKnown = false;
  for (const route of ROUTES) {
    const params = matchPath(route.pattern, path);
    if (!params) continue;
    if (route.method === method) return { route, params };
    pathKnown = true;
  }
  return pathKnown ? "wrong method" : null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}
