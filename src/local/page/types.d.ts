/** The shapes the page draws: the parts it reads of Discord's own JSON, and what the local server adds. */

export type Person = { id: string; username: string; display?: string; global_name?: string | null; bot?: boolean };
export type Channel = { id: string; name: string; type: number; topic?: string | null };
export type Role = { id: string; name: string; mentionable?: boolean; color?: number };
export type Choice = { name: string; value: string | number };

export type CommandOption = {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: Choice[];
  options?: CommandOption[];
  channel_types?: number[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
};
export type Command = {
  id: string;
  type?: number;
  name: string;
  description?: string;
  options?: CommandOption[];
  default_member_permissions?: string | null;
  contexts?: number[] | null;
};
/** A command as the list shows it: a subcommand is an entry of its own, `path` leads to it. */
export type Entry = {
  id: string;
  type: number;
  name: string;
  path: { name: string; type: number }[];
  description: string;
  options: CommandOption[];
};
export type OptionValue = string | number | boolean;

export type Emoji = { id?: string | null; name?: string | null; animated?: boolean };
export type SelectOption = { label: string; value: string; description?: string; emoji?: Emoji; default?: boolean };
/** One component of any kind; which fields it has depends on `type`. */
export type Component = {
  type: number;
  id?: number;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  content?: string;
  custom_id?: string;
  label?: string;
  description?: string | null;
  style?: number;
  url?: string;
  emoji?: Emoji;
  disabled?: boolean;
  placeholder?: string;
  options?: SelectOption[];
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  default?: boolean;
  channel_types?: number[];
  default_values?: { id: string; type: string }[];
  accent_color?: number | null;
  spoiler?: boolean;
  divider?: boolean;
  spacing?: number;
  media?: { url?: string };
  items?: { media?: { url?: string }; description?: string | null; spoiler?: boolean }[];
  file?: { url?: string };
  name?: string;
  size?: number;
};
export type Embed = {
  title?: string;
  description?: string;
  url?: string;
  color?: number | null;
  timestamp?: string;
  author?: { name: string; url?: string };
  footer?: { text: string };
  image?: { url: string; description?: string };
  thumbnail?: { url: string; description?: string };
  fields?: { name: string; value: string; inline?: boolean }[];
};
export type Message = {
  id: string;
  type?: number;
  channel_id?: string;
  author: Person;
  content?: string;
  timestamp: string;
  edited_timestamp?: string | null;
  flags?: number;
  embeds?: Embed[];
  components?: Component[];
  attachments?: { id: string; filename: string; size?: number; url?: string; description?: string }[];
  mentions?: Person[];
  mention_roles?: string[];
  mention_everyone?: boolean;
  interaction_metadata?: { id?: string; name?: string; user?: Person };
  referenced_message?: Message | null;
};
export type Modal = { custom_id: string; title: string; components: Component[] };

export type PageState = {
  guild: { id: string; name: string };
  channels: Channel[];
  me: Person & { permissions?: string; roles?: string[] };
  bot: Person;
  users: Person[];
  roles: Role[];
  commands: Command[];
  messages: Record<string, Message[]>;
  ready: boolean;
};

export type Interaction = {
  type: 2 | 3 | 5;
  channelId: string;
  messageId?: string;
  interactionId?: string;
  data: Record<string, unknown>;
};
/** What became of an interaction, as far as the page can tell. */
export type Outcome = { kind: "answered" } | { kind: "failed"; text: string };

export type Inline =
  | { kind: "text" | "code" | "everyone"; text: string }
  | { kind: "codeBlock"; text: string; language: string }
  | { kind: "strong" | "em" | "underline" | "strike" | "spoiler"; children: Inline[] }
  | { kind: "link"; href: string; title: string; children: Inline[] }
  | { kind: "user" | "role" | "channel"; id: string }
  | { kind: "command"; name: string; id: string }
  | { kind: "emoji"; name: string }
  | { kind: "time"; seconds: number; style: string };
export type Block =
  | { kind: "paragraph" | "subtext"; children: Inline[] }
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "quote"; children: Block[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] };

/** One line of a popup list. */
export type ListItem = {
  key: string;
  label: string;
  description?: string;
  hint?: string;
  selected?: boolean;
  value?: unknown;
};
