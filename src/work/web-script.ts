import { articleOf, feedOf, feedsOf } from "./read-web.ts";
import { serve } from "./serve.ts";

serve({ feedOf, articleOf, feedsOf });
