/**
 * What an article is compared by when stories are formed: stems of its headline and hashes of its word shingles. Small enough to keep with the article.
 */
export type Signature = { readonly headline: readonly string[]; readonly shingles: readonly number[] };
