import { expect, it } from 'vitest'
import { limits } from './limits/limits.ts'
import { pageOf } from './paging.ts'
import type { Page } from './paging.ts'

const list = (ids: string): { id: string }[] => ids.split(',').map((id) => ({ id }))
const idsOf = (entries: readonly { id: string }[], page: { first: number; after?: string | null }): string => pageOf(entries, page, ({ id }) => id).nodes.join('')
const cursorOf = (ids: string, index: number): string => pageOf(list(ids), { first: limits.pageSize }, ({ id }) => id).cursorOf(index)

it('goes through a list page by page, each entry once', () => {
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page: Page<string> = pageOf(list('a,b,c,d,e,f,0'), { first: 3, after }, ({ id }) => id)
    if (page.nodes.length === 0) break
    seen.push(page.nodes.join(''))
    after = page.cursorOf(page.nodes.length - 1)
  }
  expect(seen).toEqual(['abc', 'def', '0'])
})

it.each([
  ['entries before it came in', 'f,0,1,a,b,c', ''],
  ['the entry moved to the front', 'c,a,b,d,e', 'abde'],
  ['the entry has gone', 'a,b,d,e', 'de'],
  ['the list is shorter now', 'a', ''],
])('goes on though %s', (_what, now, rest) => expect(idsOf(list(now), { first: 10, after: cursorOf('a,b,c,d,e', 2) })).toBe(rest))

it('looks only at what is on the page', () => {
  let looks = 0
  pageOf(list('a,b,c,d,e,f'), { first: 2, after: cursorOf('a,b,c,d,e,f', 1) }, () => (looks += 1))
  expect(looks).toBe(2)
})

it.each(['', '%', 'x'.repeat(10_000), Buffer.from('1').toString('base64url'), Buffer.from('99999999999999999999 a').toString('base64url'), Buffer.from('-1 a').toString('base64url')])('refuses %j as a cursor', (after) => {
  expect(() => pageOf(list('a,b,c'), { first: 1, after }, ({ id }) => id)).toThrow('takes a cursor')
})
