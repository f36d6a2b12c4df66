/** Discord's JSON as far as this server speaks it. Field names are Discord's own, so they are not renamed here. */

export type JsonObject = { [key: string]: unknown };

export type ApiUser = {
  id: string;
  username: string;
  discriminator: string;
  global_name: string | null;
  avatar: null;
  bot?: boolean;
};

export type ApiRole = {
  id: string;
  name: string;
  color: number;
  hoist: boolean;
  position: number;
  permissions: string;
  managed: boolean;
  mentionable: boolean;
  flags: number;
};

export type ApiOverwrite = { id: string; type: 0 | 1; allow: string; deny: string };

export type ApiChannel = {
  id: string;
  type: number;
  name: string;
  topic: string | null;
  position: number;
  guild_id?: string;
  permission_overwrites: ApiOverwrite[];
  flags?: number;
  recipients?: ApiUser[];
  /** Of a thread: the channel it is in, who began it, and how it stands. */
  parent_id?: string;
  owner_id?: string;
  thread_metadata?: { archived: boolean; auto_archive_duration: number; archive_timestamp: string; locked: boolean };
};

export type ApiEmbed = {
  type?: string;
  title?: string;
  description?: string;
  url?: string;
  color?: number;
  timestamp?: string;
  author?: { name: string; url?: string; icon_url?: string };
  footer?: { text: string; icon_url?: string };
  image?: { url: string };
  thumbnail?: { url: string };
  fields?: { name: string; value: string; inline?: boolean }[];
};

type ApiSelectOption = { label: string; value: string; description?: string; default?: boolean };

export type ApiComponent = {
  type: number;
  id?: number;
  custom_id?: string;
  content?: string;
  label?: string;
  description?: string;
  style?: number;
  url?: string;
  disabled?: boolean;
  placeholder?: string;
  value?: string;
  required?: boolean;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: ApiSelectOption[];
  components?: ApiComponent[];
  component?: ApiComponent;
  accessory?: ApiComponent;
  [key: string]: unknown;
};

export type ApiAttachment = {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type?: string;
  description?: string;
  ephemeral?: boolean;
};

type ApiInteractionMetadata = {
  id: string;
  type: number;
  user: ApiUser;
  authorizing_integration_owners: Record<string, string>;
  name?: string;
  command_type?: number;
};

export type ApiMessage = {
  id: string;
  type: number;
  channel_id: string;
  guild_id?: string;
  author: ApiUser;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  pinned: boolean;
  mention_everyone: boolean;
  mentions: ApiUser[];
  mention_roles: string[];
  attachments: ApiAttachment[];
  embeds: ApiEmbed[];
  components: ApiComponent[];
  flags: number;
  nonce?: string | number;
  application_id?: string;
  webhook_id?: string;
  interaction_metadata?: ApiInteractionMetadata;
  message_reference?: { type: number; message_id: string; channel_id: string; guild_id?: string };
};

export type ApiChoice = { name: string; value: string | number };

export type ApiOption = {
  type: number;
  name: string;
  description?: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: ApiChoice[];
  options?: ApiOption[];
  channel_types?: number[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  [key: string]: unknown;
};

export type ApiCommand = {
  id: string;
  application_id: string;
  guild_id?: string;
  version: string;
  type: number;
  name: string;
  description: string;
  options?: ApiOption[];
  default_member_permissions: string | null;
  contexts?: number[] | null;
  [key: string]: unknown;
};

/** A modal as the bot sent it. */
export type ApiModal = { custom_id: string; title: string; components: ApiComponent[] };

/** One request that the bot made: what it sent and what it was told. `path` is without "/api/v10". */
export type RecordedRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  status: number;
  at: number;
};
