import type { LocalDiscord } from "../../src/local/index.ts";

export type RestAnswer = { status: number; headers: Headers; body: Record<string, unknown> };

/** One request as a bot would make it, with the bot's token unless another is given. Rejects when the socket is dropped. */
export async function rest(
  local: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  authorization = `Bot ${local.token}`,
): Promise<RestAnswer> {
  const headers = { authorization, "content-type": "application/json" };
  const init =
    body === undefined
      ? { method, headers }
      : { method, headers, body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(`${local.api}/v10${path}`, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

/** Discord's tree of complaints as "embeds.0.title: BASE_TYPE_MAX_LENGTH", sorted. */
export function complaints(errors: unknown, path = ""): string[] {
  if (typeof errors !== "object" || errors === null) return [];
  return Object.entries(errors)
    .flatMap(([key, value]) => {
      if (key === "_errors") return (value as { code: string }[]).map(({ code }) => `${path}: ${code}`);
      return complaints(value, path === "" ? key : `${path}.${key}`);
    })
    .sort();
}
