import type { Language } from "../languages/index.ts";
import { headlineLabel, inline } from "./marked.ts";

/** A posted message as it stands in the store: Discord's JSON, of which only this much is looked at. */
type Node = {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Node[];
  readonly options?: readonly { readonly value: string }[];
};
export type PostedMessage = { readonly flags: number; readonly components: readonly Node[] };

export type WithdrawnArticle = {
  readonly article: string;
  readonly headline: string;
  readonly publisher: string | null;
};

const TEXT = 10;
const DIVIDER = 14;
const ROW = 1;

/**
 * A posted message without the story that an article tells, which was withdrawn since: between its dividers stands that it was, and nothing of its words.
 * Null where the message does not tell it.
 */
export function withoutArticle(message: PostedMessage, withdrawn: WithdrawnArticle, language: Language): object | null {
  let isThere = false;
  const label = headlineLabel(withdrawn.headline);
  const tells = (node: Node): boolean =>
    node.type === TEXT &&
    (node.content ?? "").split("\n").some((line) => line.startsWith("### ") && line.includes(label));
  const changed = message.components.map((container): Node => {
    if (!container.components) return container;
    const components = segments(container.components).flatMap((segment) => {
      if (!segment.some(tells)) return segment;
      isThere = true;
      return [...segment.filter(({ type }) => type === DIVIDER), { type: TEXT, content: marker(withdrawn, language) }];
    });
    return { ...container, components: components.flatMap((node) => withoutChoice(node, withdrawn.article)) };
  });
  // Nobody is pinged again by an edit.
  return isThere ? { flags: message.flags, components: changed, allowed_mentions: { parse: [] } } : null;
}

const marker = ({ publisher }: WithdrawnArticle, language: Language): string =>
  `-# ⚠ ${inline([{ failure: { kind: "story-withdrawn", publisher } }], language)}`;

/** The texts between dividers, each with the divider before it; rows of buttons stand alone. */
function segments(nodes: readonly Node[]): Node[][] {
  const out: Node[][] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last === undefined || node.type === DIVIDER || node.type !== TEXT || last.at(-1)?.type === ROW)
      out.push([node]);
    else last.push(node);
  }
  return out;
}

/** A list from which the article could be opened has it no more; an empty list goes. */
function withoutChoice(node: Node, article: string): Node[] {
  if (node.type !== ROW || !node.components) return [node];
  const components = node.components.flatMap((inner) => {
    if (!inner.options) return [inner];
    const options = inner.options.filter(({ value }) => value !== article && !value.startsWith(`${article} `));
    return options.length > 0 ? [{ ...inner, options }] : [];
  });
  return components.length > 0 ? [{ ...node, components }] : [];
}
