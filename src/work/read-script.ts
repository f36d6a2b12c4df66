import { readAll } from "./read-all.ts";
import { serve } from "./serve.ts";

serve({ readAll });
