/** Lists and counts of articles, and the names of their publishers, are answered from an index alone: a row of the table holds the whole article. */
export const articlesByTime = `
DROP INDEX articles_by_time;
CREATE INDEX articles_by_time ON articles (at, id, everyone, publisher, story, retrieved, copy_of);
DROP INDEX articles_by_publisher;
CREATE INDEX articles_by_publisher ON articles (publisher, at, id, everyone);
`;
