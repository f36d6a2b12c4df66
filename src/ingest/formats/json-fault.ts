const SPACE = /[ \t\r\n]*/y;
const SCALAR =
  /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")/y;

/** What may come next at a place in JSON. */
type Expected = "value" | "value or ]" | "key or }" | "key" | ":" | ", or end";

/**
 * Where a text stops being JSON, as an offset; null when it is JSON throughout. `JSON.parse` says so only now and then, and a reader needs the line. Linear, without
 * recursion.
 */
export function jsonFault(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = skip(SPACE, text, 0)!;
  while (at < text.length) {
    const letter = text[at]!;
    if (expected === "value or ]" && letter === "]") {
      open.pop();
      expected = ", or end";
      at += 1;
    } else if (expected === "key or }" && letter === "}") {
      open.pop();
      expected = ", or end";
      at += 1;
    } else if (expected === "value" || expected === "value or ]") {
      if (letter === "{" || letter === "[") {
        open.push(letter);
        expected = letter === "{" ? "key or }" : "value or ]";
        at += 1;
      } else {
        const end = skip(SCALAR, text, at);
        if (end === null) return at;
        expected = ", or end";
        at = end;
      }
    } else if (expected === "key" || expected === "key or }") {
      const end = letter === '"' ? skip(SCALAR, text, at) : null;
      if (end === null) return at;
      expected = ":";
      at = end;
    } else if (expected === ":") {
      if (letter !== ":") return at;
      expected = "value";
      at += 1;
    } else {
      const inside = open.at(-1);
      if (letter === "," && inside) expected = inside === "{" ? "key" : "value";
      else if (letter === (inside === "{" ? "}" : "]") && inside) open.pop();
      else return at;
      at += 1;
    }
    at = skip(SPACE, text, at)!;
  }
  return open.length === 0 && expected === ", or end" ? null : text.length;
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : null;
}
