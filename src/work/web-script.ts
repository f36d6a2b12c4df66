import { articleOf, feedOf, feedsOf, itemsOfFile } from "./read-web.ts";
import { serve } from "./serve.ts";

serve({ feedOf, articleOf, feedsOf, itemsOfFile });
