import type { PlacedComponent } from "../components.ts";
import type { Complaint, Refusal } from "../refusal.ts";
import { refusals } from "../refusal.ts";

const ROW = 1;
const TEXT_DISPLAY = 10;
const MAX_ROWS = 5;
const MAX_COMPONENTS = 40;
const MAX_WORDS = 4_000;
const MAX_PROCESSED_BYTES = 10_170;
const BYTES_A_DISPLAY = 12;

type Message = {
  readonly content: string;
  readonly embeds: number;
  readonly poll: boolean;
  readonly stickers: boolean;
};

/** Without the V2 flag a message has at most five rows of controls and nothing else. */
export function plainLayoutComplaints(components: readonly { type?: unknown }[]): Complaint[] {
  const found: Complaint[] = components.flatMap(({ type }, index) =>
    type === ROW
      ? []
      : [
          {
            path: ["components", index],
            code: "UNION_TYPE_CHOICES",
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  );
  if (components.length > MAX_ROWS)
    found.push({
      path: ["components"],
      code: "BASE_TYPE_MAX_LENGTH",
      message: `Must be ${MAX_ROWS} or fewer in length.`,
    });
  return found;
}

/** With the V2 flag everything is a component: no content, no embeds, 40 components counted with their children, 4,000 characters in all. */
export function v2LayoutComplaints(
  placed: readonly PlacedComponent[],
  { content, embeds, poll, stickers }: Message,
): Complaint[] {
  const legacy: [string, boolean][] = [
    ["content", content !== ""],
    ["embeds", embeds > 0],
    ["poll", poll],
    ["sticker_ids", stickers],
  ];
  const found = legacy.filter(([, used]) => used).map(([field]) => legacyComplaint(field));
  if (placed.length > MAX_COMPONENTS) {
    found.push({
      path: ["components"],
      code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      message: `The total number of components cannot exceed ${MAX_COMPONENTS}`,
    });
  }
  const words = textsOf(placed).reduce((sum, text) => sum + text.length, 0);
  if (words > MAX_WORDS) {
    found.push({
      path: ["components"],
      code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      message: `The total displayable text size exceeds the maximum size of ${MAX_WORDS}`,
    });
  }
  return found;
}

/** Text that is short enough but too heavy in bytes makes Discord fail without saying why, so this does too. */
export function overweight(placed: readonly PlacedComponent[]): Refusal | null {
  const encoder = new TextEncoder();
  const bytes = textsOf(placed).reduce((sum, text) => sum + encoder.encode(text).byteLength + BYTES_A_DISPLAY, 0);
  return bytes > MAX_PROCESSED_BYTES ? refusals.serverError() : null;
}

function textsOf(placed: readonly PlacedComponent[]): string[] {
  return placed
    .filter(({ component }) => component.type === TEXT_DISPLAY)
    .map(({ component }) => component.content ?? "");
}

function legacyComplaint(field: string): Complaint {
  return {
    path: [field],
    code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  };
}
