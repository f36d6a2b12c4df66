import type { Complaint } from "../refusal.ts";

/** "All users" and a list of users exclude each other; so do "all roles" and a list of roles. */
export function allowedMentionsComplaints(
  allowed: { parse?: unknown; users?: unknown; roles?: unknown } | null | undefined,
): Complaint[] {
  const { parse } = allowed ?? {};
  if (!Array.isArray(parse)) return [];
  return (["users", "roles"] as const)
    .filter((kind) => parse.includes(kind) && Array.isArray(allowed?.[kind]) && allowed[kind].length > 0)
    .map((kind) => ({
      path: ["allowed_mentions"],
      code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}
