import type { GraphQLSchema } from 'graphql'
import { prepareDocument } from './prepareDocument.ts'
import type { PreparedDocument } from './prepareDocument.ts'

/** Characters of source that are kept prepared: a document takes up to some fifty times that in memory. */
const allowance = 256 * 1024

/** Prepares documents, and remembers those asked for last: refused ones too. */
export function createDocumentCache(schema: GraphQLSchema): (text: string) => PreparedDocument {
  const kept = new Map<string, PreparedDocument>()
  let characters = 0
  return (text) => {
    const found = kept.get(text)
    if (found) {
      kept.delete(text)
      kept.set(text, found)
      return found
    }
    const prepared = prepareDocument(schema, text)
    kept.set(text, prepared)
    characters += text.length
    for (const oldest of kept.keys()) {
      if (characters <= allowance) break
      kept.delete(oldest)
      characters -= oldest.length
    }
    return prepared
  }
}
