import { z } from 'zod'

/** A page of a list, as Payload's REST API gives it. */
export type Envelope<T> = {
  docs: T[]
  totalDocs: number
  limit: number
  totalPages: number
  page: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

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

/** Cuts a page out of a list; a page past the end is empty. Only what is on the page is written down. */
export function paginate<T, D>(all: readonly T[], { limit, page }: { limit: number; page: number }, write: (entity: T) => D): Envelope<D> {
  const totalDocs = all.length
  const totalPages = Math.ceil(totalDocs / limit)
  const first = (page - 1) * limit
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages]
  return {
    docs: all.slice(first, first + limit).map(write),
    totalDocs,
    limit,
    totalPages,
    page,
    pagingCounter: first + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  }
}
