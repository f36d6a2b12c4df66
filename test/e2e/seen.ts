import type { Answer, ApiMessage } from "../../src/local/index.ts";

type Node = {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Node[];
  readonly options?: readonly { label: string; value: string }[];
};

const nodes = (list: readonly Node[]): Node[] => list.flatMap((node) => [node, ...nodes(node.components ?? [])]);

const allOf = (message: ApiMessage | null): Node[] => nodes((message?.components ?? []) as unknown as Node[]);

/** Every word of a message that a reader sees as text. */
export const textOf = (message: ApiMessage | null): string =>
  [message?.content ?? "", ...allOf(message).map(({ content }) => content ?? "")].join("\n").trim();

export const buttonsOf = (message: ApiMessage | null): Node[] => allOf(message).filter(({ type }) => type === 2);

/** The custom_id of the button with a label; throws where there is none. */
export function button(message: ApiMessage | null, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label);
  if (!found?.custom_id)
    throw new Error(
      `no button “${label}” among ${buttonsOf(message)
        .map((one) => one.label)
        .join(", ")}`,
    );
  return found.custom_id;
}

/** Every list to choose from. */
export const selects = (message: ApiMessage | null): Node[] => allOf(message).filter(({ type }) => type === 3);

export function select(message: ApiMessage | null): {
  id: string;
  options: readonly { label: string; value: string }[];
} {
  const found = allOf(message).find(({ type }) => type === 3);
  if (!found?.custom_id) throw new Error("no select in this message");
  return { id: found.custom_id, options: found.options ?? [] };
}

/** The message of an answer; throws where none came. */
export function messageOf(answer: Answer): ApiMessage {
  if (!answer.message) throw new Error(`no message came: ${answer.kind}`);
  return answer.message;
}
