import type { RawItem } from "../../../src/domain/raw-item.ts";
import { readAll } from "../../../src/work/read-all.ts";
import { serve } from "../../../src/work/serve.ts";

/** The reading, but for one item at which it never ends. */
serve({
  readAll: (items: readonly RawItem[], at: { readonly retrieved: number }) => {
    if (items.some(({ source }) => source === "HANG")) for (;;);
    return readAll(items, at);
  },
});
