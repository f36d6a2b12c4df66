/**
 * Articles keep what is asked for in columns and the rest as JSON. `everyone` and `article_guild` say who may find an article: with neither, nobody.
 * A delivery stays when its briefing is removed, since it tells what was posted.
 */
export const firstSchema = `
CREATE TABLE articles (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  retrieved INTEGER NOT NULL,
  url TEXT,
  publisher TEXT,
  story TEXT NOT NULL,
  everyone INTEGER NOT NULL,
  article TEXT NOT NULL,
  facts TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_time ON articles (at, id);
CREATE INDEX articles_by_publisher ON articles (publisher, at, id);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_story ON articles (story);

CREATE TABLE article_guild (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  guild TEXT NOT NULL,
  PRIMARY KEY (article, guild)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_source (
  source TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (source, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_source_by_article ON article_source (article);

CREATE TABLE topics (
  guild TEXT NOT NULL,
  key TEXT NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (guild, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE briefings (
  id TEXT PRIMARY KEY,
  guild TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  briefing TEXT NOT NULL
) STRICT;
CREATE INDEX briefings_by_guild ON briefings (guild, created_at);

CREATE TABLE deliveries (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slot_key TEXT NOT NULL UNIQUE,
  briefing TEXT NOT NULL,
  guild TEXT NOT NULL,
  channel TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  payload TEXT,
  nonce TEXT NOT NULL,
  attempted_at INTEGER,
  attempts INTEGER NOT NULL,
  message_id TEXT,
  because TEXT
) STRICT;
CREATE INDEX deliveries_open ON deliveries (due_at) WHERE state IN ('planned', 'sending');
CREATE INDEX deliveries_by_briefing ON deliveries (briefing, due_at);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE guild_settings (
  guild TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (guild, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_states (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  token TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL
) STRICT;
`;
