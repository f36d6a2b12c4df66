import { drawPng } from "./chart-png.ts";
import { serve } from "./serve.ts";

serve({ drawPng });
