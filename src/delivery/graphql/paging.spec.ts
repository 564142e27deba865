import { expect, it } from 'vitest'
import { limits } from './limits/limits.ts'
import { pageOf } from './paging.ts'

const list = (ids: string): { id: string }[] => [...ids].map((id) => ({ id }))
const idsOf = (entries: readonly { id: string }[], page: { first: number; after?: string | null }): string => pageOf(entries, page, ({ id }) => id).nodes.join('')
const cursorOf = (ids: string, index: number): string => pageOf(list(ids), { first: limits.pageSize }, ({ id }) => id).cursorOf(index)

it('goes through a list page by page, each entry once', () => {
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = pageOf(list('abcdef0'), { first: 3, after }, ({ id }) => id)
    if (page.nodes.length === 0) break
    seen.push(page.nodes.join(''))
    after = page.cursorOf(page.nodes.length - 1)
  }
  expect(seen).toEqual(['abc', 'def', '0'])
})

it.each([
  ['an entry before it came in', 'f01abc', 'c', ''],
  ['the entry moved to the front', 'cabde', 'c', 'abde'],
  ['the entry has gone', 'abde', 'c', 'de'],
  ['the list is shorter now', 'a', 'c', ''],
])('goes on though %s', (_what, now, _at, rest) => expect(idsOf(list(now), { first: 10, after: cursorOf('abcde', 2) })).toBe(rest))

it('looks only at what is on the page', () => {
  let looks = 0
  pageOf(list('abcdef'), { first: 2, after: cursorOf('abcdef', 1) }, () => (looks += 1))
  expect(looks).toBe(2)
})

it.each(['', '%', 'x'.repeat(10_000), Buffer.from('1').toString('base64url'), Buffer.from('99999999999999999999 a').toString('base64url'), Buffer.from('-1 a').toString('base64url')])('refuses %j as a cursor', (after) => {
  expect(() => pageOf(list('abc'), { first: 1, after }, ({ id }) => id)).toThrow('takes a cursor')
})
