import { Parser } from "htmlparser2";

/** What an SVG shows as text, and the elements that it is made of. Throws where an element is not closed. */
export function readSvg(svg: string): { readonly words: string[]; readonly elements: ReadonlySet<string> } {
  const words: string[] = [];
  const elements = new Set<string>();
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        elements.add(name);
        open.push(name);
        if (name === "text") words.push("");
      },
      ontext(piece) {
        if (open.at(-1) === "text") words[words.length - 1] += piece;
      },
      onclosetag(name, isImplied) {
        if (open.pop() !== name || (isImplied && name === "text")) throw new Error(`<${name}> is not closed`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return { words, elements };
}
