/** What a guild brought in is looked for when it wants old articles gone, or is erased. */
export const articlesOfAGuild = `
CREATE INDEX article_guild_by_guild ON article_guild (guild, article);
`;
