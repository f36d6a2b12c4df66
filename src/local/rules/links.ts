import type { Complaint } from "../refusal.ts";

const WEB = ["http:", "https:"];
const BUTTON = ["http:", "https:", "discord:"];
const FILE = ["http:", "https:", "attachment:"];

/** What is wrong with an address: not one at all, or of a kind that Discord does not follow (`javascript:`). A missing one is fine. */
export function linkComplaints(
  url: unknown,
  path: readonly (string | number)[],
  kind: "web" | "button" | "file" = "web",
): Complaint[] {
  if (typeof url !== "string" || url === "") return [];
  const allowed = { web: WEB, button: BUTTON, file: FILE }[kind];
  if (!URL.canParse(url)) return [{ path, code: "URL_TYPE_INVALID_URL", message: "Not a well formed URL." }];
  const { protocol } = new URL(url);
  if (allowed.includes(protocol)) return [];
  const schemes = allowed.map((one) => `'${one.slice(0, -1)}'`).join(", ");
  return [
    {
      path,
      code: "URL_TYPE_INVALID_SCHEME",
      message: `Scheme "${protocol.slice(0, -1)}" is not supported. Scheme must be one of (${schemes}).`,
    },
  ];
}
