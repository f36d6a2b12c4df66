import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/index.ts";
import { storeContract } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
storeContract(
  "sqlite",
  (file) => openSqliteStore({ file }),
  () => join(folder, "a", "b", `${count++}.sqlite`),
);
