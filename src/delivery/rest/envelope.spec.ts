import { expect, it } from 'vitest'
import { pieceOf, textPieceOf } from '../http/composition.ts'
import type { Piece } from '../http/composition.ts'
import { plainBytes, represent } from '../http/representation.ts'
import { composeEnvelope, describePage } from './envelope.ts'

it('describes pages as Payload does', () => {
  expect(describePage(5, { limit: 2, page: 1 })).toEqual({ totalDocs: 5, limit: 2, totalPages: 3, page: 1, pagingCounter: 1, hasPrevPage: false, hasNextPage: true, prevPage: null, nextPage: 2 })
  expect(describePage(5, { limit: 2, page: 3 })).toEqual({ totalDocs: 5, limit: 2, totalPages: 3, page: 3, pagingCounter: 5, hasPrevPage: true, hasNextPage: false, prevPage: 2, nextPage: null })
  expect(describePage(5, { limit: 2, page: 4 })).toMatchObject({ hasPrevPage: true, hasNextPage: false, nextPage: null })
  expect(describePage(5, { limit: 5, page: 1 })).toMatchObject({ totalPages: 1, hasNextPage: false })
  expect(describePage(0, { limit: 10, page: 1 })).toMatchObject({ totalDocs: 0, totalPages: 0, hasNextPage: false })
})

it.each([[pieceOf], [textPieceOf]])('puts documents that are written already into the envelope: %O', (pieceOfText: (text: string) => Piece) => {
  const page = describePage(2, { limit: 2, page: 1 })
  const read = (docs: readonly string[]): unknown => JSON.parse(plainBytes(represent('application/json', composeEnvelope(docs.map(pieceOfText), page))).toString())
  expect(read(['{"id":"a"}', '{"id":"b"}'])).toEqual({ docs: [{ id: 'a' }, { id: 'b' }], ...page })
  expect(read([])).toEqual({ docs: [], ...page })
})
