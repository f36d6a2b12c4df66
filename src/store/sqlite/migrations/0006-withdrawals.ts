/** Articles that their publishers withdrew, until it is marked where they were posted. */
export const withdrawals = `
CREATE TABLE withdrawals (
  article TEXT PRIMARY KEY,
  headline TEXT NOT NULL,
  publisher TEXT
) STRICT, WITHOUT ROWID;
`;
