import { firstSchema } from "./0001-first-schema.ts";
import { copiesAndTold } from "./0002-copies-and-told.ts";
import { goneAndCopies } from "./0003-gone-and-copies.ts";
import { feeds } from "./0004-feeds.ts";
import { outbox } from "./0005-outbox.ts";
import { withdrawals } from "./0006-withdrawals.ts";
import { watches } from "./0007-watches.ts";
import { tellings } from "./0008-tellings.ts";
import { backlog } from "./0009-backlog.ts";
import { articlesOfAGuild } from "./0010-articles-of-a-guild.ts";
import { articlesByTime } from "./0011-articles-by-time.ts";

/** In order; a store's version is the number of those that were applied. Never change one that was released: add the next. */
export const migrations: readonly string[] = [
  firstSchema,
  copiesAndTold,
  goneAndCopies,
  feeds,
  outbox,
  withdrawals,
  watches,
  tellings,
  backlog,
  articlesOfAGuild,
  articlesByTime,
];
