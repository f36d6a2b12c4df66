import { serve } from "../../../src/work/serve.ts";

serve({
  feedOf(bytes: Uint8Array) {
    while (new TextDecoder().decode(bytes) === "hang");
    return { ok: true, value: { title: null, site: null, changesEveryMs: null, items: [] } };
  },
});
