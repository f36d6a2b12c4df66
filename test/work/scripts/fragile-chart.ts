import type { LabelledChart } from "../../../src/domain/chart.ts";
import { serve } from "../../../src/work/serve.ts";

serve({
  drawPng({ labels }: LabelledChart) {
    while (labels.title === "HANG");
    if (labels.title === "THROW") throw new Error("no ink");
    return new Uint8Array([1]);
  },
});
