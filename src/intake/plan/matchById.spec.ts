import { expect, it } from 'vitest'
import { matchById } from './matchById.ts'

const row = (key: string, ...ids: string[]) => ({ key, title: key, externalIds: ids.map((id) => ({ source: id.slice(0, 1), id })) })
const match = (rows: ReturnType<typeof row>[], documents: (ReturnType<typeof row> & { id: string })[]) =>
  Object.fromEntries([...matchById(rows, documents, (one, other) => one.title === other.title)].map(([key, { id }]) => [key, id]))

it('tries the surest ids first: whoever bears one of these has it before those with a lesser id', () => {
  expect(match([row('a', 'g1', 'n1'), row('b', 'g2', 'n1')], [{ id: '1', ...row('x', 'g2', 'n1') }])).toEqual({ b: '1' })
  expect(match([row('a', 'g9', 'n1')], [{ id: '1', ...row('x', 'n1') }])).toEqual({ a: '1' })
})

it('gives each document to one row, by title where several bear an id', () => {
  expect(match([row('b', 'g1'), row('a', 'g1'), row('c', 'g1')], [{ id: '1', ...row('a', 'g1') }, { id: '2', ...row('b', 'g1') }])).toEqual({ a: '1', b: '2' })
  expect(match([row('a')], [{ id: '1', ...row('a') }])).toEqual({})
})
