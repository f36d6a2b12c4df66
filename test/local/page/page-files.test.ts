import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../../src/local/page/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(js|css|html)$/.test(name));
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

describe("the files of the page", () => {
  it("are all looked at here", () => expect(files.length).toBeGreaterThan(20));

  it.each(files)("%s fetches nothing from elsewhere", (name) => {
    const addresses = read(name).match(/https?:\/\/[\w.-]+/g) ?? [];
    // The name space of drawings is a name, not an address that anything is fetched from.
    expect(addresses.filter((address) => address !== "http://www.w3.org")).toEqual([]);
    expect(read(name)).not.toMatch(/@import url|url\(\s*["']?\/\//);
  });

  it.each(files.filter((name) => name.endsWith(".js")))("%s never turns text into markup", (name) => {
    expect(read(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  });

  it("has a file for every script, style and import it names", () => {
    const named = files.flatMap((name) => [
      ...[...read(name).matchAll(/\/assets\/([\w.-]+)/g)].map((found) => found[1]),
      ...[...read(name).matchAll(/^import .*"\.\/([\w.-]+)";$/gm)].map((found) => found[1]),
    ]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !files.includes(name ?? ""))).toEqual([]);
  });

  it("styles and scripts by file alone, as the page's own rules ask", () => {
    expect(read("index.html")).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*src=)/);
  });
});
