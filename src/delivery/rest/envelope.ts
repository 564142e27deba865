import { z } from 'zod'
import type { Composition, Piece } from '../http/composition.ts'

/** A page of a list, as Payload's REST API gives it. */
export function envelopeSchema<T extends z.ZodType>(document: T) {
  return z.strictObject({
    docs: z.array(document),
    totalDocs: z.int(),
    limit: z.int(),
    totalPages: z.int(),
    page: z.int(),
    pagingCounter: z.int().describe('Place of the first document of this page in the whole list, from 1.'),
    hasPrevPage: z.boolean(),
    hasNextPage: z.boolean(),
    prevPage: z.int().nullable(),
    nextPage: z.int().nullable(),
  })
}

/** What `GET /api/{collection}/count` answers. */
export const countSchema = z.strictObject({ totalDocs: z.int() })

export type Paging = { readonly limit: number; readonly page: number }
export type PageOfList = Omit<z.infer<ReturnType<typeof envelopeSchema>>, 'docs'>

/** What is said of a page beside its documents; a page past the end is empty. */
export function describePage(totalDocs: number, { limit, page }: Paging): PageOfList {
  const totalPages = Math.ceil(totalDocs / limit)
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages]
  return {
    totalDocs,
    limit,
    totalPages,
    page,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  }
}

/** A page as JSON. @param docs each as JSON. */
export function composeEnvelope(docs: readonly Piece[], page: PageOfList): Composition {
  return { before: '{"docs":[', pieces: docs, after: `],${JSON.stringify(page).slice(1)}` }
}
