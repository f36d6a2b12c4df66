/** A match waits in watch_matches until the post of its slot is handed over; watch_told keeps what a watch has told, so that it tells again only what is new. */
export const watches = `
CREATE TABLE watches (
  id TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  -- The guild whose channel it tells; null for direct messages.
  channel_guild TEXT,
  created_at INTEGER NOT NULL,
  watch TEXT NOT NULL
) STRICT;
CREATE INDEX watches_by_user ON watches (user);
CREATE INDEX watches_by_guild ON watches (channel_guild) WHERE channel_guild IS NOT NULL;

CREATE TABLE watch_matches (
  watch TEXT NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  arrival INTEGER NOT NULL,
  at INTEGER NOT NULL,
  slot TEXT,
  PRIMARY KEY (watch, article, arrival)
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_told (
  watch TEXT NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  slot TEXT NOT NULL,
  at INTEGER NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (watch, slot)
) STRICT, WITHOUT ROWID;
`;
