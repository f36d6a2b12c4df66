import type { Text } from "./reply.ts";

/** A form that opens over the messages: what is written into it comes back as a press with `fields`, by the fields' names. */
export type Form = {
  readonly kind: "form";
  readonly title: Text;
  readonly command: string;
  readonly verb: string;
  readonly state: readonly string[];
  readonly fields: readonly FormField[];
};

/** One line to write into. */
export type FormField = {
  readonly name: string;
  readonly label: Text;
  readonly hint: Text | null;
  readonly longestCharacters: number;
};
