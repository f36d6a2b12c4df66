/** `copy_of` is the article that a text was made from; `told` what the reader of a delivery has been told by it, as JSON. */
export const copiesAndTold = `
ALTER TABLE articles ADD COLUMN copy_of TEXT;
ALTER TABLE deliveries ADD COLUMN told TEXT;
CREATE INDEX deliveries_by_channel ON deliveries (channel, due_at) WHERE told IS NOT NULL;
`;
