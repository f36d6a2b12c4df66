/**
 * `tellings` are what messages say, by the articles whose words they show; `gone.withdrawn` is 1 where a publisher took an article back. They take the place of
 * the list of withdrawals; an edit of that time named the message itself, and was made on behalf of the delivery that had posted it.
 */
export const tellings = `
CREATE TABLE tellings (delivery TEXT PRIMARY KEY, due_at INTEGER NOT NULL, telling TEXT NOT NULL) STRICT;
CREATE INDEX tellings_by_time ON tellings (due_at);
CREATE TABLE telling_article (
  article TEXT NOT NULL,
  delivery TEXT NOT NULL REFERENCES tellings (delivery) ON DELETE CASCADE,
  PRIMARY KEY (article, delivery)
) STRICT, WITHOUT ROWID;
CREATE INDEX telling_article_by_delivery ON telling_article (delivery);
ALTER TABLE gone ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
UPDATE deliveries SET deed = json_object('kind', 'edit', 'of', origin)
  WHERE origin_kind = 'correction' AND json_extract(deed, '$.kind') = 'edit';
DROP TABLE withdrawals;
`;
