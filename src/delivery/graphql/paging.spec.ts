import { expect, it } from 'vitest'
import { limits } from './limits/limits.ts'
import { pageOf } from './paging.ts'
import type { Page, PageArguments } from './paging.ts'

type Entry = { id: string }
const list = (ids: string): Entry[] => ids.split(',').map((id) => ({ id }))
const cut = (entries: readonly Entry[], page: PageArguments, key = 'letters'): Page<string> => pageOf(entries, page, { key, size: 3 }, ({ id }) => id)
const idsOf = (entries: readonly Entry[], page: PageArguments): string => cut(entries, page).nodes.join('')
const cursorOf = (ids: string, index: number): string => cut(list(ids), { first: limits.pageSize }).cursorOf(index)

it('goes through a list page by page, each entry once', () => {
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = cut(list('a,b,c,d,e,f,0'), { first: 3, after })
    if (page.nodes.length === 0) break
    seen.push(page.nodes.join(''))
    after = page.cursorOf(page.nodes.length - 1)
  }
  expect(seen).toEqual(['abc', 'def', '0'])
})

it('goes back through a list page by page, each entry once', () => {
  const seen: string[] = []
  for (let before: string | null = null; ;) {
    const page = cut(list('a,b,c,d,e,f,0'), { last: 3, before })
    if (page.nodes.length === 0) break
    seen.push(page.nodes.join(''))
    before = page.cursorOf(0)
  }
  expect(seen).toEqual(['ef0', 'bcd', 'a'])
})

it.each([
  [{}, 'abc', 0],
  [{ last: 2 }, 'fg', 5],
  [{ first: 0 }, '', 0],
  [{ first: 2, after: 1, before: 6 }, 'cd', 2],
  [{ last: 2, after: 1, before: 6 }, 'ef', 4],
  [{ before: 6 }, 'def', 3],
  [{ first: 9, after: 1, before: 4 }, 'cd', 2],
  [{ first: 9, after: 4, before: 1 }, '', 5],
])('cuts %j', ({ after, before, ...page }: { first?: number; last?: number; after?: number; before?: number }, ids, start) => {
  const all = 'a,b,c,d,e,f,a1'.replace('a1', '9')
  const cutOut = cut(list(all), {
    ...page, ...(after === undefined ? {} : { after: cursorOf(all, after) }), ...(before === undefined ? {} : { before: cursorOf(all, before) }),
  })
  expect([cutOut.nodes.join('').replace('9', 'g'), cutOut.start, cutOut.total]).toEqual([ids, start, 7])
})

it.each([
  ['entries before it came in', 'f,0,1,a,b,c', ''],
  ['the entry moved to the front', 'c,a,b,d,e', 'abde'],
  ['the entry has gone', 'a,b,d,e', 'de'],
  ['the list is shorter now', 'a', ''],
])('goes on though %s', (_what, now, rest) => expect(idsOf(list(now), { first: 10, after: cursorOf('a,b,c,d,e', 2) })).toBe(rest))

it('looks only at what is on the page', () => {
  let looks = 0
  pageOf(list('a,b,c,d,e,f'), { first: 2, after: cursorOf('a,b,c,d,e,f', 1) }, { key: 'letters', size: 3 }, () => (looks += 1))
  expect(looks).toBe(2)
})

it.each(['', '%', 'x'.repeat(10_000), Buffer.from('1').toString('base64url'), Buffer.from('99999999999999999999 a').toString('base64url'), Buffer.from('-1 a').toString('base64url')])('refuses %j as a cursor', (cursor) => {
  expect(() => cut(list('a,b,c'), { first: 1, after: cursor })).toThrow('`after` takes a cursor')
  expect(() => cut(list('a,b,c'), { last: 1, before: cursor })).toThrow('`before` takes a cursor')
})

it('refuses a cursor of another list, and pages from both ends', () => {
  expect(() => cut(list('a,b,c'), { after: cursorOf('a,b,c', 1) }, 'letters by size')).toThrow('of another list, or of another filter or order')
  expect(() => cut(list('a,b,c'), { first: 1, last: 1 })).toThrow('not both')
})
