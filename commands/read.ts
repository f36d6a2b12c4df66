import { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, CommandData } from "../src/command.ts";
import { AttachmentOption } from "../src/targets.ts";
import { showFile } from "./summary.ts";

export const data = {
  name: "read",
  description: "An article in a file of yours, as a story card",
  options: [
    {
      type: 11,
      name: "file",
      description: ".html, .txt, .md, .json, .jsonl, .eml, NITF, NewsML-G2, RSS or Atom",
      required: true,
    },
  ],
} satisfies CommandData;

export const options = z.object({ file: AttachmentOption });

export function execute({ file }: z.infer<typeof options>, app: App, asker: Asker): Promise<Answer> {
  return showFile(file, "short", app, asker);
}
