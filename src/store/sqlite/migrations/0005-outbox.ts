/**
 * Deliveries of more than briefings: on whose behalf (`origin_kind`, `origin`), to a channel or a person, what is done there (`deed`, as JSON) and which other
 * delivery it waits for (`after`, `after_ended`). SQLite takes no NOT NULL from a column, so the table is made anew.
 */
export const outbox = `
CREATE TABLE new_deliveries (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slot_key TEXT NOT NULL UNIQUE,
  origin_kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  guild TEXT,
  channel TEXT,
  person TEXT,
  deed TEXT NOT NULL,
  after TEXT,
  after_ended TEXT,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  payload TEXT,
  nonce TEXT NOT NULL,
  attempted_at INTEGER,
  attempts INTEGER NOT NULL,
  message_id TEXT,
  because TEXT,
  told TEXT,
  CHECK ((channel IS NULL) <> (person IS NULL)),
  CHECK ((after IS NULL) = (after_ended IS NULL))
) STRICT;
INSERT INTO new_deliveries
  SELECT seq, id, slot_key, 'briefing', briefing, guild, channel, NULL, '{"kind":"post"}', NULL, NULL,
    due_at, state, payload, nonce, attempted_at, attempts, message_id, because, told FROM deliveries;
DROP TABLE deliveries;
ALTER TABLE new_deliveries RENAME TO deliveries;
CREATE INDEX deliveries_open ON deliveries (due_at) WHERE state IN ('planned', 'sending');
CREATE INDEX deliveries_by_origin ON deliveries (origin_kind, origin, due_at);
CREATE INDEX deliveries_by_channel ON deliveries (channel, due_at) WHERE told IS NOT NULL;
CREATE INDEX deliveries_by_person ON deliveries (person, due_at) WHERE told IS NOT NULL;
`;
