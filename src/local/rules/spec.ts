import type { Complaint } from "../refusal.ts";
import { type Issue, issueComplaints } from "./issues.ts";

/** The schemas that bodies are held against, by the name of what they describe. */
export type SpecSchema =
  | "MessageCreateRequestSchema"
  | "MessageEditRequestPartialSchema"
  | "IncomingWebhookInteractionRequestSchema"
  | "IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema"
  | "ModalInteractionCallbackRequestDataSchema"
  | "ApplicationCommandUpdateRequestSchema"
  | "ApplicationCommandAutocompleteCallbackRequestSchema"
  | "CreateTextThreadWithMessageRequestSchema"
  | "CreateForumThreadRequestSchema"
  | "CreatePrivateChannelRequestSchema";

/** Loads the schemas ahead of their first use, so that no answer to a person waits for them. */
export async function loadSpec(): Promise<void> {
  await import("discord-api-spec/zod");
}

/** What Discord's published schema says against a value; empty when nothing. The schemas are loaded at the first call (0.1 to 0.3 s). */
export async function specComplaints(schema: SpecSchema, value: unknown): Promise<Complaint[]> {
  const spec = await import("discord-api-spec/zod");
  const result = spec[schema].safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => issueComplaints(issue as Issue, value));
}
