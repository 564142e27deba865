import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf, inOrder, joinBuilt, updateCopy } from '../../../tests/support/copyBySync.ts'
import type { Copy } from '../../../tests/support/copyBySync.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import type { Part } from '../../../tests/support/editions.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { atOnce } from '../../program/steps.ts'
import { changesSince } from './changesSince.ts'

const first = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 8, speakers: 4 }))

type Edit = { what: 'retitle' | 'move' | 'remove' | 'restore' | 'rename'; at: number }
const edits = fc.array(fc.record({ what: fc.constantFrom<Edit['what'][]>('retitle', 'move', 'remove', 'restore', 'rename'), at: fc.nat(7) }), { minLength: 1, maxLength: 4 })

function apply(parts: readonly Part[], { what, at }: Edit): Part[] {
  const id = sampleId(`alpha session-${1 + at}`)
  if (what === 'remove') return parts.filter(({ entity }) => entity.id !== id || at === 6) // another session names it
  if (what === 'restore') return [...parts, ...first.parts.filter(({ entity }) => entity.id === id && !parts.some((part) => part.entity.id === id))]
  return parts.map((part): Part => {
    if (part.kind === 'session' && part.entity.id === id) {
      if (what === 'retitle') return { ...part, entity: { ...part.entity, title: { en: `Retold ${at}` } } }
      if (what === 'move') return { ...part, entity: { ...part.entity, slots: part.entity.slots.map((slot) => ({ ...slot, startsAt: `2026-03-23T0${1 + at}:00:00Z` })) } }
    }
    if (what === 'rename' && part.kind === 'speaker' && part.entity.slug === `speaker-${1 + at % 4}`) return { ...part, entity: { ...part.entity, name: `A${at}` } }
    return part
  })
}

const history = fc.array(edits, { minLength: 1, maxLength: 6 }).map((rounds) => {
  const editions = [first]
  for (const round of rounds) {
    const before = editions.at(-1) ?? first
    editions.push(buildEdition(round.reduce<readonly Part[]>(apply, before.parts), before))
  }
  return editions.map(joinBuilt)
})

describe('a chain of differences', () => {
  it('gives exactly the live edition, whichever editions a client missed', () => {
    fc.assert(fc.property(history, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (editions, isSeen) => {
      let copy: Copy = new Map<string, unknown>()
      let since: number | null = null
      for (const [at, edition] of editions.entries()) {
        if (isSeen[at] !== true && at < editions.length - 1) continue
        copy = updateCopy(copy, edition, since)
        since = edition.number
        expect(inOrder(copy)).toEqual(inOrder(copyOf(edition)))
      }
    }), { numRuns: 60 })
  })

  it('holds no more than what is different', () => {
    fc.assert(fc.property(history, (editions) => {
      const last = editions.at(-1) ?? editions[0]
      for (const before of editions) {
        if (!last) return
        const old = copyOf(before)
        for (const { kind, entity } of atOnce(changesSince(last, before.number)).changed) {
          const { changedIn: _in, ...content } = entity
          const was = old.get(`${kind} ${entity.id}`) as { changedIn: number } | undefined
          // Taken back in between, it is told again: nothing remembers that it was the same before.
          if (was && JSON.stringify(content) === JSON.stringify((({ changedIn: _was, ...rest }) => rest)(was))) expect(entity.changedIn).toBeGreaterThan(was.changedIn)
        }
      }
    }), { numRuns: 30 })
  })

  it('is everything for an edition that is not there yet', () => {
    const edition = joinBuilt(first)
    expect(atOnce(changesSince(edition, 99))).toMatchObject({ since: null, gone: [] })
    expect(atOnce(changesSince(edition, 1))).toEqual({ since: 1, changed: [], gone: [] })
  })
})
