import type { Complaint } from "../refusal.ts";
import { linkComplaints } from "./links.ts";

type Embed = {
  title?: string;
  description?: string;
  url?: string;
  author?: { name?: string; url?: string; icon_url?: string };
  footer?: { text?: string; icon_url?: string };
  image?: { url?: string };
  thumbnail?: { url?: string };
  fields?: { name?: string; value?: string }[];
};

/** All the words of all the embeds of one message. */
const MAX_EMBED_WORDS = 6_000;

/** What the schema does not say of embeds: their total, empty fields, an embed with nothing in it, and addresses. */
export function embedComplaints(embeds: readonly Embed[]): Complaint[] {
  const found = embeds.flatMap((embed, index) => one(embed, ["embeds", index]));
  if (embeds.reduce((sum, embed) => sum + lengthOf(embed), 0) > MAX_EMBED_WORDS) {
    found.push({
      path: ["embeds"],
      code: "MAX_EMBED_SIZE_EXCEEDED",
      message: `Embed size exceeds maximum size of ${MAX_EMBED_WORDS}`,
    });
  }
  return found;
}

function one(embed: Embed, path: readonly (string | number)[]): Complaint[] {
  const fields = (embed.fields ?? []).flatMap((field, index) =>
    (["name", "value"] as const)
      .filter((key) => typeof field[key] === "string" && field[key].trim() === "")
      .map((key) => required([...path, "fields", index, key])),
  );
  const links = [
    ...linkComplaints(embed.url, [...path, "url"]),
    ...linkComplaints(embed.author?.url, [...path, "author", "url"]),
    ...linkComplaints(embed.author?.icon_url, [...path, "author", "icon_url"], "file"),
    ...linkComplaints(embed.footer?.icon_url, [...path, "footer", "icon_url"], "file"),
    ...linkComplaints(embed.image?.url, [...path, "image", "url"], "file"),
    ...linkComplaints(embed.thumbnail?.url, [...path, "thumbnail", "url"], "file"),
  ];
  return [...fields, ...links, ...(isEmpty(embed) ? [required([...path, "description"])] : [])];
}

function isEmpty(embed: Embed): boolean {
  const { title, description, author, footer, image, thumbnail, fields } = embed;
  return !title?.trim() && !description?.trim() && !author && !footer && !image && !thumbnail && !fields?.length;
}

function lengthOf({ title = "", description = "", author, footer, fields = [] }: Embed): number {
  const words = [
    title,
    description,
    author?.name ?? "",
    footer?.text ?? "",
    ...fields.flatMap(({ name = "", value = "" }) => [name, value]),
  ];
  return words.reduce((sum, text) => sum + text.trim().length, 0);
}

function required(path: readonly (string | number)[]): Complaint {
  return { path, code: "BASE_TYPE_REQUIRED", message: "This field is required" };
}
