/** `backlog` is 1 where a guild finds an article since it began to follow a feed or went on with it: that is no news for it. */
export const backlog = `
ALTER TABLE article_guild ADD COLUMN backlog INTEGER NOT NULL DEFAULT 0;
`;
