import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { Form } from "../domain/form.ts";
import { type Drawing, idOf } from "./message.ts";
import { spokenText } from "./say.ts";
import { shorten } from "./shorten.ts";

const LABEL = 18;
const TEXT_INPUT = 4;
const ONE_LINE = 1;
/** Discord's limits, characters. */
const LIMIT = { title: 45, label: 45, description: 100 } as const;

/** Draws a form as the modal of Discord that it becomes. */
export async function drawForm(form: Form, drawing: Drawing): Promise<APIModalInteractionResponseCallbackData> {
  const { language, keepState } = drawing;
  return {
    custom_id: await idOf(form, keepState),
    title: shorten(spokenText(form.title, language), LIMIT.title),
    components: form.fields.map(({ name, label, hint, longestCharacters }) => ({
      type: LABEL,
      label: shorten(spokenText(label, language), LIMIT.label),
      ...(hint && { description: shorten(spokenText(hint, language), LIMIT.description) }),
      component: { type: TEXT_INPUT, custom_id: name, style: ONE_LINE, required: true, max_length: longestCharacters },
    })),
  };
}
