/** What one request may ask for. A programme of a thousand sessions passes; an attempt to make the server work for nothing does not. */
export const limits = {
  /** Bytes of a POST body; characters of a query, and of its variables, in an address. */
  bodyBytes: 8 * 1024,
  tokens: 2_000,
  /** Levels of fields; fragments add none. */
  depth: 12,
  /** Levels below `__schema` and `__type`: the query of usual tools has 15. */
  introspectionDepth: 20,
  /** Aliases in an operation and the fragments it uses. */
  aliases: 15,
  rootFields: 10,
  /** Objects resolved. */
  objects: 25_000,
  /** Fields resolved, of objects and of leaves. */
  fields: 150_000,
  /** Characters of text in the answer. */
  characters: 16_000_000,
  /** Entries a page of a connection. */
  pageSize: 2_000,
  searchText: 100,
  searchHits: 50,
} as const
