import { walk } from "../components.ts";
import type { Complaint } from "../refusal.ts";
import { controlComplaints } from "./buttons-and-selects.ts";
import { componentKeys } from "./keys.ts";
import { specComplaints } from "./spec.ts";

const MAX_PARTS = 5;
const TEXT_INPUT = 4;
const ROW = 1;

/** What is wrong with a modal: the schema, then at most five parts, no field twice, and lengths that can be met. */
export async function modalComplaints(modal: unknown): Promise<Complaint[]> {
  const wrongForm = await specComplaints("ModalInteractionCallbackRequestDataSchema", modal);
  if (wrongForm.length > 0) return wrongForm;
  const { components } = modal as { components: { type: number }[] };
  const placed = [...walk(components)];
  const tooMany = {
    path: ["components"],
    code: "BASE_TYPE_BAD_LENGTH",
    message: `Must be between 1 and ${MAX_PARTS} in length.`,
  };
  return [
    ...(components.length > MAX_PARTS ? [tooMany] : []),
    ...componentKeys(placed),
    ...controlComplaints(placed.filter(({ component }) => component.type !== ROW)),
    ...placed
      .filter(({ component }) => component.type === TEXT_INPUT)
      .flatMap(({ component: { min_length = 0, max_length = 4_000, value = "" }, path }) => {
        if (min_length > max_length)
          return [{ path: [...path, "min_length"], code: "BASE_TYPE_MAX", message: `Must be ${max_length} or fewer.` }];
        return value.length > max_length
          ? [
              {
                path: [...path, "value"],
                code: "BASE_TYPE_MAX_LENGTH",
                message: `Must be ${max_length} or fewer in length.`,
              },
            ]
          : [];
      }),
  ];
}
