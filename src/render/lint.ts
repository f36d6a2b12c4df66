import type { ReplyFile } from "../domain/reply.ts";
import { sizeBytesOf } from "./file-size.ts";
import type { MessageJson } from "./message.ts";

/**
 * Discord's rules for a whole message and the files that go with it, which its own libraries check only field by field. An empty list means that Discord will
 * take it.
 * Sources: Discord's API documentation (message, components) and the limits of the client; the byte rule is what its servers were seen to refuse.
 */
export function lintMessage(message: MessageJson, files: readonly ReplyFile[] = []): string[] {
  const all = components(message.components as unknown as readonly Node[]);
  const texts = all.filter(({ type }) => type === TYPE.text).map(({ content }) => String(content ?? ""));
  const faults = [
    ...componentFaults(all),
    ...fileFaults(all, files),
    ...allEmbedFaults(message as unknown as { embeds?: readonly Embed[]; content?: string }),
  ];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_A_DISPLAY, 0);
  if (all.length > LIMIT.components) faults.push(`${all.length} components, ${LIMIT.components} are allowed`);
  if (characters > LIMIT.text) faults.push(`${characters} characters of text, ${LIMIT.text} are allowed`);
  if (bytes > LIMIT.bytes) faults.push(`${bytes} bytes of text, ${LIMIT.bytes} are allowed`);
  if (!message.allowed_mentions) faults.push("allowed_mentions is not set: a headline could ping");
  faults.push(
    ...repeated(all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined)).map(
      (id) => `custom_id ${id} stands there twice`,
    ),
  );
  return faults;
}

type Node = {
  readonly type: number;
  readonly content?: unknown;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
};

const TYPE = { row: 1, button: 2, select: 3, section: 9, text: 10, gallery: 12, file: 13, container: 17 } as const;
const LINK = 5;
const BYTES_A_DISPLAY = 12;
const LIMIT = {
  components: 40,
  text: 4_000,
  bytes: 10_170,
  row: 5,
  label: 80,
  id: 100,
  url: 512,
  options: 25,
  option: 100,
  placeholder: 150,
  content: 2_000,
  embeds: 10,
  embedText: 6_000,
  pictures: 10,
  alt: 1_024,
  media: 2_048,
  files: 10,
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
} as const;

const components = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [
    node,
    ...components(node.components ?? []),
    ...(node.accessory ? components([node.accessory]) : []),
  ]);

function componentFaults(all: readonly Node[]): string[] {
  return all.flatMap((node) => {
    switch (node.type) {
      case TYPE.text:
        return String(node.content ?? "") === "" ? ["an empty text"] : [];
      case TYPE.row:
        return rowFaults(node);
      case TYPE.button:
        return buttonFaults(node);
      case TYPE.select:
        return selectFaults(node);
      case TYPE.gallery:
        return galleryFaults(node);
      case TYPE.container:
        return node.components?.length ? [] : ["an empty container"];
      default:
        return [];
    }
  });
}

function rowFaults({ components: children = [] }: Node): string[] {
  if (children.length === 0) return ["an empty row"];
  if (children.some(({ type }) => type === TYPE.select) && children.length > 1) return ["a select that shares its row"];
  return children.length > LIMIT.row ? [`${children.length} buttons in a row, ${LIMIT.row} are allowed`] : [];
}

function galleryFaults({ items = [] }: Node): string[] {
  const faults = items.flatMap(({ description = "" }) => {
    if (description.trim() === "") return ["a picture without words for those who do not see it"];
    return description.length > LIMIT.alt ? [`a picture described in ${description.length} characters`] : [];
  });
  if (items.length === 0 || items.length > LIMIT.pictures) faults.push(`${items.length} pictures together`);
  return faults;
}

function buttonFaults({ style, url, custom_id, label = "" }: Node): string[] {
  const faults = label === "" ? ["a button without label"] : [];
  if (label.length > LIMIT.label) faults.push(`a label of ${label.length} characters`);
  if (style === LINK && (!url || url.length > LIMIT.url || !/^(?:https?|discord):\/\//.test(url)))
    faults.push(`a link button to ${url ?? "nowhere"}`);
  if (style !== LINK && !isId(custom_id))
    faults.push(`a button whose custom_id has ${custom_id?.length ?? 0} characters`);
  return faults;
}

function selectFaults({ custom_id, options = [], placeholder = "" }: Node): string[] {
  const faults = isId(custom_id) ? [] : [`a select whose custom_id has ${custom_id?.length ?? 0} characters`];
  if (options.length === 0 || options.length > LIMIT.options) faults.push(`a select with ${options.length} options`);
  if (placeholder.length > LIMIT.placeholder) faults.push(`a placeholder of ${placeholder.length} characters`);
  for (const { label, value, description } of options) {
    if (
      [label, value].some((text) => text.length === 0 || text.length > LIMIT.option) ||
      (description ?? "").length > LIMIT.option
    )
      faults.push(`an option “${label.slice(0, 40)}” of a wrong length`);
  }
  return [
    ...faults,
    ...repeated(options.map(({ value }) => value)).map((value) => `two options with the value ${value}`),
  ];
}

const FILE_NAME = /^[\w-][\w.-]{0,99}$/;
const FILE_SCHEME = "attachment://";

function fileFaults(all: readonly Node[], files: readonly ReplyFile[]): string[] {
  const names = files.map(({ name }) => name);
  const shown = all.flatMap(({ type, file, items = [] }) =>
    type === TYPE.file ? [file?.url ?? ""] : items.map(({ media }) => media.url),
  );
  const sizes = files.map(sizeBytesOf);
  const faults = [
    ...names.filter((name) => !FILE_NAME.test(name)).map((name) => `a file named ${JSON.stringify(name)}`),
    ...repeated(names).map((name) => `two files named ${name}`),
    ...shown
      .filter((url) => !isElsewhere(url) && !names.some((name) => url === FILE_SCHEME + name))
      .map((url) => `no file for ${url}`),
    ...names.filter((name) => !shown.includes(FILE_SCHEME + name)).map((name) => `a file ${name} that is not shown`),
    ...sizes.filter((size) => size > LIMIT.fileBytes).map((size) => `a file of ${size} bytes`),
  ];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (files.length > LIMIT.files) faults.push(`${files.length} files, ${LIMIT.files} are allowed`);
  if (total > LIMIT.requestBytes) faults.push(`${total} bytes of files, ${LIMIT.requestBytes} are allowed`);
  return faults;
}

/** A picture that Discord fetches by itself. */
const isElsewhere = (url: string): boolean => url.startsWith("https://") && url.length <= LIMIT.media;

const isId = (id: string | undefined): boolean => id !== undefined && id.length >= 1 && id.length <= LIMIT.id;

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

type Embed = {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
};

/** Our own messages carry no embeds; the rule stands here for whoever adds one. */
function allEmbedFaults({ embeds = [], content = "" }: { embeds?: readonly Embed[]; content?: string }): string[] {
  const size = embeds.reduce(
    (sum, { title, description, fields = [], footer, author }) =>
      sum +
      [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])].reduce(
        (all, text) => all + (text?.length ?? 0),
        0,
      ),
    0,
  );
  const faults =
    content.length > LIMIT.content ? [`${content.length} characters of content, ${LIMIT.content} are allowed`] : [];
  if (embeds.length > LIMIT.embeds) faults.push(`${embeds.length} embeds, ${LIMIT.embeds} are allowed`);
  if (size > LIMIT.embedText) faults.push(`${size} characters over all embeds, ${LIMIT.embedText} are allowed`);
  return faults;
}
