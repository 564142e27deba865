import { expect, it } from 'vitest'
import type { PlanView } from '../../program/importing/planView.ts'
import { whyNotAlone } from './whyNotAlone.ts'

const missing = (count: number, becomes: 'leave' | 'cancel' | 'archive', collection: 'sessions' | 'slots' = 'sessions'): PlanView['missing'] => {
  const shown = Array.from({ length: count }, (_, at) => ({ collection, id: String(at), name: 'A', becomes, mayCancel: true, mayArchive: true }))
  return { total: count, shown }
}
const nothing = { total: 0, shown: [] }

it.each([
  ['nothing is missing', nothing, true, 10, null],
  ['all stays as it is', missing(9, 'leave'), true, 10, null],
  ['a few are cancelled', missing(3, 'cancel'), true, 4, null],
  ['a fifth is cancelled', missing(4, 'cancel'), true, 20, null],
  ['more than a fifth is cancelled', missing(4, 'cancel'), true, 19, /^4 of 19 sessions/],
  ['slots are cancelled', missing(9, 'cancel', 'slots'), true, 10, null],
  ['more than a fifth is archived', missing(4, 'archive'), true, 19, /^4 of 19 sessions/],
  ['drafts archive nothing', missing(9, 'archive'), false, 10, null],
])('%s', (_what, part, publish, known, expected) => {
  const why = whyNotAlone({ publish, missing: part, doubtful: nothing }, known)
  if (expected === null) expect(why).toBeNull()
  else expect(why).toMatch(expected)
})
