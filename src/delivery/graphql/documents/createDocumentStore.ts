import { createHash } from 'node:crypto'
import { z } from 'zod'
import { clientError } from '../errors.ts'
import type { Parameters } from '../readParameters.ts'
import type { TrustedDocuments } from './readTrusted.ts'

/** Finds the document of a request, be it sent whole or by a name of it. */
export type DocumentStore = {
  /**
   * @returns its text, and what to do once it has proved good.
   * @throws PERSISTED_QUERY_NOT_FOUND (send it whole, with the hash), PERSISTED_QUERY_HASH_MISMATCH, DOCUMENT_NOT_TRUSTED, BAD_REQUEST
   */
  find: (parameters: Pick<Parameters, 'query' | 'documentId' | 'extensions'>) => { text: string; remember: (() => void) | null }
}

const persistedSchema = z.object({ version: z.literal(1), sha256Hash: z.string().min(1).max(200) })

/** Characters of documents that are remembered by their hash. */
const usualAllowance = 1_024 * 1_024

/**
 * Documents by hash: those that clients registered (automatic persisted queries, as Apollo does it), up to a number of
 * characters, the one asked for longest ago goes first; and those of the deployment's own list. A hash names one text only, so
 * that nobody can put another in its place.
 */
export function createDocumentStore(trusted: TrustedDocuments | null, allowance = usualAllowance): DocumentStore {
  const registered = new Map<string, string>()
  const texts = new Set(trusted?.byId.values())
  let characters = 0

  const remember = (hash: string, text: string): void => {
    if (registered.has(hash)) return
    registered.set(hash, text)
    characters += hash.length + text.length
    for (const [oldest, its] of registered) {
      if (characters <= allowance) break
      registered.delete(oldest)
      characters -= oldest.length + its.length
    }
  }

  const findNamed = (id: string): string => {
    const hash = id.startsWith('sha256:') ? id.slice('sha256:'.length) : id
    const listed = trusted?.byId.get(id) ?? trusted?.byId.get(hash)
    if (listed !== undefined) return listed
    const text = registered.get(hash)
    if (text === undefined) {
      // The message by which clients know it.
      if (!trusted?.areAll) throw clientError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
      throw clientError('DOCUMENT_NOT_TRUSTED', 'Only documents of the list of this deployment are answered, and there is none by that name.')
    }
    registered.delete(hash)
    registered.set(hash, text)
    return text
  }

  return {
    find: ({ query, documentId, extensions }) => {
      const hash = readHash(extensions)
      const id = documentId ?? hash
      if (query === undefined) {
        if (id === undefined) throw clientError('BAD_REQUEST', 'The parameter `query` is missing.', { parameter: 'query' })
        return { text: findNamed(id), remember: null }
      }
      if (trusted?.areAll && !texts.has(query)) {
        throw clientError('DOCUMENT_NOT_TRUSTED', 'Only documents of the list of this deployment are answered: ask by `documentId`.')
      }
      if (hash === undefined) return { text: query, remember: null }
      if (createHash('sha256').update(query).digest('hex') !== hash) throw clientError('PERSISTED_QUERY_HASH_MISMATCH', '`sha256Hash` is not the SHA-256 of `query`, in hexadecimal.')
      return { text: query, remember: registered.has(hash) ? null : () => { remember(hash, query) } }
    },
  }
}

function readHash(extensions: Parameters['extensions']): string | undefined {
  const persisted = extensions?.['persistedQuery']
  if (persisted === undefined) return undefined
  const read = persistedSchema.safeParse(persisted)
  if (!read.success) throw clientError('BAD_REQUEST', '`extensions.persistedQuery` is { "version": 1, "sha256Hash": "…" }.', { parameter: 'extensions' })
  return read.data.sha256Hash
}
