/**
 * A feed is one address; `next_at` is null where it is not asked any more. `article_feed` tells which feeds brought an article in, `feed_entries` which of its
 * entries were seen, so that only what is new in a feed is read.
 */
export const feeds = `
CREATE TABLE feeds (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  next_at INTEGER,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX feeds_by_turn ON feeds (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE feed_guild (
  guild TEXT NOT NULL,
  feed TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  paused INTEGER NOT NULL,
  muted INTEGER NOT NULL,
  PRIMARY KEY (guild, feed)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_guild_by_feed ON feed_guild (feed);

CREATE TABLE feed_entries (
  feed TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  tries INTEGER NOT NULL,
  article TEXT,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (feed, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_feed (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  feed TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  PRIMARY KEY (article, feed)
) STRICT, WITHOUT ROWID;
-- 1 where a member's link or file alone brought the article in.
ALTER TABLE article_guild ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_feed_by_feed ON article_feed (feed);
`;
