import type { JsonObject } from "./types.ts";

/** An answer that refuses, in Discord's shape. Thrown by rules and handlers, turned into HTTP at the edge. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: JsonObject | null;

  constructor(status: number, code: number, message: string, errors: JsonObject | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** One complaint about one field: where it is in the body, Discord's name for what is wrong, and the sentence. */
export type Complaint = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

/** Discord's refusals by their number. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, "401: Unauthorized"),
  notFound: () => new Refusal(404, 0, "404: Not Found"),
  methodNotAllowed: () => new Refusal(405, 0, "405: Method Not Allowed"),
  notJson: () => new Refusal(400, 50109, "The request body contains invalid JSON."),
  tooLarge: () => new Refusal(413, 40005, "Request entity too large"),
  unknownChannel: () => new Refusal(404, 10003, "Unknown Channel"),
  unknownGuild: () => new Refusal(404, 10004, "Unknown Guild"),
  unknownMember: () => new Refusal(404, 10007, "Unknown Member"),
  unknownMessage: () => new Refusal(404, 10008, "Unknown Message"),
  unknownUser: () => new Refusal(404, 10013, "Unknown User"),
  unknownWebhook: () => new Refusal(404, 10015, "Unknown Webhook"),
  unknownInteraction: () => new Refusal(404, 10062, "Unknown interaction"),
  unknownCommand: () => new Refusal(404, 10063, "Unknown application command"),
  alreadyCrossposted: () => new Refusal(400, 40033, "This message has already been crossposted."),
  alreadyAcknowledged: () => new Refusal(400, 40060, "Interaction has already been acknowledged."),
  tagNeeded: () => new Refusal(400, 40067, "A tag is required to create a forum post in this channel"),
  missingAccess: () => new Refusal(403, 50001, "Missing Access"),
  notYourMessage: () => new Refusal(403, 50005, "Cannot edit a message authored by another user"),
  emptyMessage: () => new Refusal(400, 50006, "Cannot send an empty message"),
  missingPermissions: () => new Refusal(403, 50013, "Missing Permissions"),
  wrongChannelType: () => new Refusal(403, 50024, "Cannot execute action on this channel type"),
  invalidWebhookToken: () => new Refusal(401, 50027, "Invalid Webhook Token"),
  archivedThread: () => new Refusal(400, 50083, "Thread is archived"),
  tooManyCommands: () => new Refusal(400, 30032, "Maximum number of application commands reached (100)"),
  threadExists: () => new Refusal(400, 160004, "A thread has already been created for this message"),
  serverError: () => new Refusal(500, 0, "500: Internal Server Error"),
};

/** "Invalid Form Body" with the complaints as Discord's tree of fields; none when there is nothing to complain of. */
export function invalidForm(complaints: readonly Complaint[]): Refusal {
  const errors = emptyTree();
  for (const complaint of complaints) place(errors, complaint);
  return new Refusal(400, 50035, "Invalid Form Body", errors);
}

function place(tree: JsonObject, { path, code, message }: Complaint): void {
  let node = tree;
  for (const step of path) {
    const next = node[String(step)] ?? emptyTree();
    node[String(step)] = next;
    node = next as JsonObject;
  }
  const list = (node._errors ?? []) as unknown[];
  node._errors = [...list, { code, message }];
}

/** Without a prototype, because the keys come from the body. */
function emptyTree(): JsonObject {
  return Object.create(null) as JsonObject;
}
