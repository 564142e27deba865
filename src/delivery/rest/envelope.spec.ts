import { expect, it } from 'vitest'
import { paginate } from './envelope.ts'

const letters = ['a', 'b', 'c', 'd', 'e']
const page = (number: number, limit = 2): unknown => paginate(letters, { limit, page: number }, (letter) => letter.toUpperCase())

it('cuts pages as Payload does', () => {
  expect(page(1)).toEqual({ docs: ['A', 'B'], totalDocs: 5, limit: 2, totalPages: 3, page: 1, pagingCounter: 1, hasPrevPage: false, hasNextPage: true, prevPage: null, nextPage: 2 })
  expect(page(3)).toEqual({ docs: ['E'], totalDocs: 5, limit: 2, totalPages: 3, page: 3, pagingCounter: 5, hasPrevPage: true, hasNextPage: false, prevPage: 2, nextPage: null })
  expect(page(4)).toMatchObject({ docs: [], hasPrevPage: true, hasNextPage: false, nextPage: null })
  expect(page(1, 5)).toMatchObject({ totalPages: 1, hasNextPage: false })
  expect(paginate([], { limit: 10, page: 1 }, String)).toMatchObject({ docs: [], totalDocs: 0, totalPages: 0, hasNextPage: false })
})

it('writes down what is on the page and nothing else', () => {
  const written: string[] = []
  paginate(letters, { limit: 2, page: 2 }, (letter) => written.push(letter))
  expect(written).toEqual(['c', 'd'])
})
