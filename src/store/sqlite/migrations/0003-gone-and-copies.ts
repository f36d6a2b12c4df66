/**
 * `gone` counts on with the numbers of arrival, so that whoever follows the store hears of articles that were removed; what happened longer ago than 10,000
 * numbers is forgotten. Copies of one text are looked for by it.
 */
export const goneAndCopies = `
CREATE TABLE gone (seq INTEGER PRIMARY KEY, article TEXT NOT NULL) STRICT;
CREATE TRIGGER article_gone AFTER DELETE ON articles BEGIN
  UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'articles';
  INSERT INTO gone (seq, article) SELECT seq, OLD.id FROM sqlite_sequence WHERE name = 'articles';
  DELETE FROM gone WHERE seq <= (SELECT seq FROM sqlite_sequence WHERE name = 'articles') - 10000;
END;
CREATE INDEX articles_by_copy ON articles (copy_of) WHERE copy_of IS NOT NULL;
`;
