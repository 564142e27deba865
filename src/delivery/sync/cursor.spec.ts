import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestTarget } from '../http/requestTarget.ts'
import { markOf, readCursor, writeCursor } from './cursor.ts'

const marks = fc.array(fc.record({ id: fc.uuid(), number: fc.integer({ min: 1, max: 2_147_483_647 }) }).map(markOf), { maxLength: 20 })

it('says again what was written into it', () => {
  fc.assert(fc.property(marks, (written) => { expect(readCursor(writeCursor(written))).toEqual(written) }))
})

it('is an error in any other spelling', () => {
  const cursor = writeCursor([{ event: '8000000000000001', edition: 3 }])
  expect([cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, `A${cursor}`, '', 'ä', '../etc'].map(readCursor)).toEqual(Array.from({ length: 7 }, () => null))
})

it('fits into an address with the 500 events that a deployment is made for', () => {
  const cursor = writeCursor(Array.from({ length: 500 }, (_, at) => markOf({ id: `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`, number: 4_000_000_000 + at })))
  expect(`/api/sync?since=${cursor}`.length).toBeLessThanOrEqual(longestTarget)
})
