import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIFileComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import { type Action, type Part, type Reply, say, type Text } from "../domain/reply.ts";
import type { Language } from "../languages/index.ts";
import { altOf } from "./chart.ts";
import { encodeId, tokenId } from "./custom-id.ts";
import { isolate, safeUrl } from "./escape.ts";
import { fitted } from "./fit.ts";
import { marked } from "./marked.ts";
import { sayIn, spokenText } from "./say.ts";
import { shorten } from "./shorten.ts";

/** A Discord message as plain JSON (Components V2). `allowed_mentions` is always there, so that nothing pings unless a role was named on purpose. */
export type MessageJson = {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly roles?: readonly string[] };
};

const IS_COMPONENTS_V2 = 1 << 15;
const ACCENT = 0x1f_7a_8c;
const STYLE = { primary: 1, secondary: 2, danger: 4 } as const;
const BUTTONS_A_ROW = 5;
const CUT = { label: 80, option: 100, placeholder: 150, alt: 1_024 } as const;

/** Keeps state that is too long for a custom_id and gives a token for it. */
export type KeepState = (json: string) => Promise<string>;

export type Drawing = {
  readonly keepState: KeepState;
  /** Of our words; the source's stay as they are. */
  readonly language: Language;
  /** A role to be pinged, named in a line of its own. */
  readonly mention?: string | null;
  /** The file among the reply's that shows its chart; without it the chart's words stand in its place. */
  readonly picture?: string | null;
};

/**
 * Draws a reply as one Discord message within Discord's limits. What does not fit is kept and reachable by "Show the rest". The reply's files are shown by
 * their names and must go with the message.
 */
export async function drawMessage(reply: Reply, drawing: Drawing): Promise<MessageJson> {
  const { mention = null, picture = null } = drawing;
  const whole = fitted(withPost(reply), drawing.language);
  const rows = await actionRows(whole.actions, drawing);
  const files = whole.files
    .filter(({ name }) => name !== picture)
    .map(({ name }): APIFileComponent => ({ type: 13, file: { url: attached(name) } }));
  const container: APIContainerComponent = {
    type: 17,
    accent_color: ACCENT,
    components: [...pieces(whole.parts, drawing), ...files, ...rows],
  };
  const ping: APITextDisplayComponent[] = mention ? [{ type: 10, content: `<@&${mention}>` }] : [];
  return {
    flags: IS_COMPONENTS_V2,
    components: [...ping, container],
    allowed_mentions: mention ? { parse: [], roles: [mention] } : { parse: [] },
  };
}

const attached = (name: string): string => `attachment://${name}`;

function withPost(reply: Reply): Reply {
  if (!reply.post || reply.audience === "everyone") return reply;
  const button: Action = {
    kind: "button",
    label: say("post-here"),
    style: "secondary",
    command: reply.post.command,
    verb: "post",
    state: reply.post.state,
  };
  return { ...reply, actions: [...reply.actions, button] };
}

/** Neighbouring parts share one text display, since a message may hold only 40 components; dividers come between. */
function pieces(parts: readonly Part[], { language, picture = null }: Drawing): APIComponentInContainer[] {
  const out: APIComponentInContainer[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) out.push({ type: 10, content: lines.join("\n") });
    lines = [];
  };
  let before: Part["kind"] | null = null;
  for (const part of parts) {
    if (part.kind === "divider") {
      flush();
      out.push({ type: 14, divider: true, spacing: 1 });
    } else if (part.kind === "chart" && picture !== null) {
      flush();
      out.push({ type: 12, items: [{ media: { url: attached(picture) }, description: altOf(part.chart, language) }] });
    } else if (part.kind === "picture") {
      flush();
      out.push({ type: 12, items: [{ media: { url: part.url }, description: shorten(part.alt, CUT.alt) }] });
      if (part.credit) lines.push(marked(part, language));
    } else if (part.kind === "paragraph") {
      // A ">>>" quotation runs to the end of its text display, so it gets one of its own.
      flush();
      out.push({ type: 10, content: marked(part, language) });
    } else {
      // Two quotations in a row would be drawn as one, and sentences of different places as one paragraph.
      if (part.kind === before && (part.kind === "quote" || part.kind === "sentence")) lines.push("");
      lines.push(marked(part, language));
    }
    before = part.kind;
  }
  flush();
  return out;
}

async function actionRows(
  actions: readonly Action[],
  drawing: Drawing,
): Promise<APIActionRowComponent<APIComponentInMessageActionRow>[]> {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  let buttons: APIButtonComponent[] = [];
  const flush = () => {
    if (buttons.length > 0) rows.push({ type: 1, components: buttons });
    buttons = [];
  };
  for (const action of actions) {
    if (action.kind === "select") {
      if (action.options.length === 0) continue;
      flush();
      rows.push({ type: 1, components: [await select(action, drawing)] });
      continue;
    }
    const drawn = await button(action, drawing);
    if (!drawn) continue;
    if (buttons.length === BUTTONS_A_ROW) flush();
    buttons.push(drawn);
  }
  flush();
  return rows;
}

async function button(
  action: Exclude<Action, { kind: "select" }>,
  drawing: Drawing,
): Promise<APIButtonComponent | null> {
  const label = shorten(spokenText(action.label, drawing.language), CUT.label);
  if (action.kind === "link") {
    const url = safeUrl(action.url);
    return url ? { type: 2, style: 5, label, url } : null;
  }
  const custom_id = await idOf(action, drawing.keepState);
  return { type: 2, style: STYLE[action.style], label, custom_id, ...(action.disabled && { disabled: true }) };
}

async function select(action: Extract<Action, { kind: "select" }>, drawing: Drawing) {
  const { language } = drawing;
  return {
    type: 3 as const,
    custom_id: await idOf(action, drawing.keepState),
    placeholder: shorten(spokenText(action.placeholder, language), CUT.placeholder),
    options: action.options.slice(0, 25).map(({ label, description, value }) => ({
      label: labelOf(label, language),
      value,
      ...(description && { description: labelOf(description, language) }),
    })),
  };
}

/** Two characters are kept for isolation; a label of nothing that can be seen gets a word. */
function labelOf(text: Text, language: Language): string {
  const words = spokenText(text, language);
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(words) ? words : sayIn(language, "untitled");
  return isolate(shorten(shown, CUT.option - 2));
}

export async function idOf(
  action: { command: string; verb: string; state: readonly string[] },
  keepState: KeepState,
): Promise<string> {
  return encodeId(action) ?? tokenId(action.command, action.verb, await keepState(JSON.stringify(action.state)));
}
