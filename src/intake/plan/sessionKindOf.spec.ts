import { expect, it } from 'vitest'
import { sessionKindOf } from './sessionKindOf.ts'

it.each([
  ['Talk 40 (30min +10 Q&A)', 'talk'],
  ['lecture', 'talk'],
  ['Ceremony', 'keynote'],
  ['Keynote', 'keynote'],
  ['Lightning Talk', 'lightning-talk'],
  ['YOC - Alles, was in einem Forum stattfinden soll (Lightning Talks, Quizze..)', 'talk'],
  ['Music Workshop', 'workshop'],
  ['Podiumsdiskussion', 'panel'],
  ['Live Concert', 'social'],
  ['DJ Set', 'social'],
  ['Coffee break', 'break'],
  ['Registration', 'registration'],
])('%s is a %s', (type, kind) => expect(sessionKindOf(type)).toEqual({ kind, isKnown: true }))

it('takes what it does not know for a talk, and says so', () => {
  expect([sessionKindOf('other'), sessionKindOf('')]).toEqual([{ kind: 'talk', isKnown: false }, { kind: 'talk', isKnown: false }])
})
