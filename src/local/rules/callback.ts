import { CALLBACK } from "../flags.ts";
import { type Complaint, invalidForm } from "../refusal.ts";
import type { ApiMessage } from "../types.ts";
import type { Upload } from "../uploads.ts";
import { checkMessage, messageComplaints } from "./message.ts";
import { modalComplaints } from "./modals.ts";
import { specComplaints } from "./spec.ts";

export type CallbackCircumstances = { readonly source: ApiMessage | null; readonly uploads: readonly Upload[] };
type Callback = { type?: unknown; data?: { flags?: unknown; choices?: unknown; [key: string]: unknown } | null };

const TYPES: readonly unknown[] = [...Object.values(CALLBACK)];
const MAX_CHOICE_VALUE = 100;

/** Throws Discord's refusal when a first response is not one: its type, and its data by that type. */
export async function checkCallback(given: unknown, circumstances: CallbackCircumstances): Promise<void> {
  const callback = (given ?? {}) as Callback;
  const complaints = await callbackComplaints(callback, circumstances);
  if (complaints.length > 0) throw invalidForm(complaints);
  const { data } = callback;
  if (callback.type === CALLBACK.message)
    await checkMessage(data, { surface: "interaction", standing: null, uploads: circumstances.uploads });
}

async function callbackComplaints(
  callback: Callback,
  { source, uploads }: CallbackCircumstances,
): Promise<Complaint[]> {
  const { type, data } = callback;
  if (!TYPES.includes(type))
    return [{ path: ["type"], code: "BASE_TYPE_CHOICES", message: `Value must be one of (${TYPES.join(", ")}).` }];
  if (type === CALLBACK.pong || type === CALLBACK.deferredUpdate || type === CALLBACK.deferred) return [];
  if (data === undefined || data === null)
    return [{ path: ["data"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
  if (type === CALLBACK.choices) return choiceComplaints(callback);
  if (type === CALLBACK.modal) return inData(await modalComplaints(data));
  return inData(
    await messageComplaints(data, {
      surface: "interaction",
      standing: type === CALLBACK.update ? source : null,
      uploads,
    }),
  );
}

async function choiceComplaints(callback: Callback): Promise<Complaint[]> {
  const wrongForm = await specComplaints("ApplicationCommandAutocompleteCallbackRequestSchema", callback);
  if (wrongForm.length > 0) return wrongForm;
  const choices = (callback.data?.choices ?? []) as { value: unknown }[];
  return choices.flatMap(({ value }, index) =>
    typeof value === "string" && value.length > MAX_CHOICE_VALUE
      ? [
          {
            path: ["data", "choices", index, "value"],
            code: "BASE_TYPE_MAX_LENGTH",
            message: `Must be ${MAX_CHOICE_VALUE} or fewer in length.`,
          },
        ]
      : [],
  );
}

function inData(complaints: readonly Complaint[]): Complaint[] {
  return complaints.map((complaint) => ({ ...complaint, path: ["data", ...complaint.path] }));
}
