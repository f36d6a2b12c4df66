import { walk } from "../components.ts";
import { COMPONENTS_V2, LOADING } from "../flags.ts";
import { type Complaint, invalidForm, refusals } from "../refusal.ts";
import type { ApiMessage } from "../types.ts";
import type { AttachmentNote, Upload } from "../uploads.ts";
import { allowedMentionsComplaints } from "./allowed-mentions.ts";
import { controlComplaints } from "./buttons-and-selects.ts";
import { embedComplaints } from "./embeds.ts";
import { fileComplaints } from "./files.ts";
import { unknownKeys } from "./keys.ts";
import { overweight, plainLayoutComplaints, v2LayoutComplaints } from "./layout.ts";
import { type SpecSchema, specComplaints } from "./spec.ts";

/** Where a message goes and what stands there already; both change what is allowed. */
export type MessageCircumstances = {
  readonly surface: "channel" | "interaction";
  readonly standing: ApiMessage | null;
  readonly uploads: readonly Upload[];
};

type Body = {
  content?: string | null;
  embeds?: Parameters<typeof embedComplaints>[0] | null;
  components?: { type?: unknown }[] | null;
  flags?: number | null;
  allowed_mentions?: Parameters<typeof allowedMentionsComplaints>[0];
  attachments?: AttachmentNote[] | null;
  sticker_ids?: unknown[] | null;
  poll?: unknown;
};

const MAX_CONTENT = 2_000;

/** Throws Discord's refusal when a body may not become a message, or may not change the one that stands there. */
export async function checkMessage(given: unknown, circumstances: MessageCircumstances): Promise<void> {
  const complaints = await messageComplaints(given, circumstances);
  if (complaints.length > 0) throw invalidForm(complaints);
  const body = (given ?? {}) as Body;
  const after = merged(body, circumstances);
  if (isEmpty(body, after, circumstances)) throw refusals.emptyMessage();
  const heavy = after.isV2 ? overweight([...walk(after.components)]) : null;
  if (heavy) throw heavy;
}

/** Everything wrong with a body's form: what the schema says first, and only when that is content, the rules it does not know. */
export async function messageComplaints(given: unknown, circumstances: MessageCircumstances): Promise<Complaint[]> {
  const wrongForm = await specComplaints(schemaFor(circumstances), withNamedFiles(given ?? {}));
  if (wrongForm.length > 0) return wrongForm;
  const body = (given ?? {}) as Body;
  const placed = [...walk(body.components)];
  const { standing, uploads } = circumstances;
  return [
    ...unknownKeys(body, placed),
    ...contentComplaints(body.content),
    ...embedComplaints(body.embeds ?? []),
    ...controlComplaints(placed),
    ...layoutComplaints(body, circumstances),
    ...allowedMentionsComplaints(body.allowed_mentions),
    ...fileComplaints(placed, body.attachments ?? [], uploads, standing?.attachments ?? []),
  ];
}

/** The schema asks for strings where Discord takes the number of an upload too. */
function withNamedFiles(body: object): object {
  const { attachments } = body as { attachments?: unknown };
  if (!Array.isArray(attachments)) return body;
  const named = attachments.map((note: { id?: unknown } | null) =>
    typeof note?.id === "number" ? { ...note, id: String(note.id) } : note,
  );
  return { ...body, attachments: named };
}

function schemaFor({ surface, standing }: MessageCircumstances): SpecSchema {
  if (surface === "channel") return standing ? "MessageEditRequestPartialSchema" : "MessageCreateRequestSchema";
  return standing
    ? "IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema"
    : "IncomingWebhookInteractionRequestSchema";
}

/** The schema allows 4,000 on some ways in; a bot has 2,000 on all of them. */
function contentComplaints(content: string | null | undefined): Complaint[] {
  if ((content?.trim().length ?? 0) <= MAX_CONTENT) return [];
  return [{ path: ["content"], code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${MAX_CONTENT} or fewer in length.` }];
}

function layoutComplaints(body: Body, circumstances: MessageCircumstances): Complaint[] {
  const { isV2, content, embeds, components } = merged(body, circumstances);
  if (!isV2) return plainLayoutComplaints(body.components ?? []);
  const poll = body.poll !== undefined && body.poll !== null;
  return v2LayoutComplaints([...walk(components)], {
    content,
    embeds,
    poll,
    stickers: (body.sticker_ids?.length ?? 0) > 0,
  });
}

/** The message as it would stand afterwards. Once it is V2 it stays so. */
function merged(body: Body, { standing }: MessageCircumstances) {
  const flags = (body.flags ?? 0) | (standing?.flags ?? 0);
  return {
    isV2: (flags & COMPONENTS_V2) !== 0,
    content: (body.content === undefined ? standing?.content : body.content)?.trim() ?? "",
    embeds: (body.embeds === undefined ? standing?.embeds : body.embeds)?.length ?? 0,
    components: (body.components === undefined ? standing?.components : body.components) ?? [],
  };
}

type Merged = ReturnType<typeof merged>;

function isEmpty(
  body: Body,
  { content, embeds, components }: Merged,
  { standing, uploads }: MessageCircumstances,
): boolean {
  const kept = body.attachments ? body.attachments.length : (standing?.attachments.length ?? 0);
  const isUntouched = standing !== null && (standing.flags & LOADING) === 0 && Object.keys(body).length === 0;
  if (isUntouched) return false;
  const others = uploads.length + kept + (body.sticker_ids?.length ?? 0) + (body.poll ? 1 : 0);
  return content === "" && embeds === 0 && components.length === 0 && others === 0;
}
