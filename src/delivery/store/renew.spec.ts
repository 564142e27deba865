import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildCatalogue, buildEdition } from '../../../tests/support/editions.ts'
import type { BuiltEdition, Part } from '../../../tests/support/editions.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { buildLibraryInSteps } from './buildLibrary.ts'
import type { LastLibrary } from './buildLibrary.ts'
import { completeManifest } from './fetchManifest.ts'
import { holdEdition, holdEditionInSteps } from './heldScope.ts'
import type { EntityPool, HeldScope } from './heldScope.ts'
import { atOnce } from '../../program/steps.ts'
import { inSlices } from './inSlices.ts'
import type { Library, LiveEvent } from './library.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'

const first = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 24, speakers: 9 }))
const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 3, speakers: 5 }))

type Change = { what: 'retitle' | 'move' | 'remove' | 'restore' | 'rename' | 'reorder' | 'zone'; at: number }
const changes = fc.array(fc.record({ what: fc.constantFrom<Change['what'][]>('retitle', 'move', 'remove', 'restore', 'rename', 'reorder', 'zone'), at: fc.nat(23) }), { minLength: 1, maxLength: 4 })

function apply(parts: readonly Part[], { what, at }: Change): Part[] {
  const id = sampleId(`alpha session-${1 + at}`)
  if (what === 'remove') return parts.filter(({ entity }) => entity.id !== id || at === 6) // session 6 names session 7
  if (what === 'restore') return [...parts, ...first.parts.filter(({ entity }) => entity.id === id && !parts.some((part) => part.entity.id === id))]
  return parts.map((part): Part => {
    if (part.kind === 'session' && part.entity.id === id) {
      if (what === 'retitle') return { ...part, entity: { ...part.entity, title: { en: `Retold ${at}` } } }
      if (what === 'move') return { ...part, entity: { ...part.entity, slots: part.entity.slots.map((slot) => ({ ...slot, startsAt: `2026-03-2${3 + at % 2}T${10 + at % 9}:00:00Z` })) } }
    }
    if (what === 'rename' && part.kind === 'speaker' && part.entity.slug === `speaker-${1 + at % 9}`) return { ...part, entity: { ...part.entity, name: `A${at}` } }
    if (what === 'reorder' && part.kind === 'track') return { ...part, entity: { ...part.entity, order: (part.entity.order * 7 + at) % 5 } }
    if (what === 'zone' && part.kind === 'event') return { ...part, entity: { ...part.entity, timeZone: at % 2 === 0 ? 'Asia/Tokyo' : 'Europe/London' } }
    return part
  })
}

function poolOf(editions: readonly BuiltEdition[]): EntityPool {
  return new Map(editions.flatMap(({ rows, parts }) => rows.map(({ hash }, at) => [hash, parts[at]!.entity])))
}
const liveOf = (scope: HeldScope): LiveEvent => (scope.kind === 'event' ? scope.live : undefined)!

/** What can be seen of a library, without what is worked out when asked for. */
function shown({ appearancesOf, files, ...library }: Library): unknown {
  return {
    ...library,
    events: library.events.map(({ files: _files, sessionsOf, ...event }) => ({ ...event, groups: [sessionsOf.track, sessionsOf.room, sessionsOf.topic, sessionsOf.speaker, sessionsOf.sponsor] })),
    eventById: null, eventBySlug: null, eventByFormerSlug: null, coLocatedOf: null,
    appearances: library.shared.speaker.all.map(({ id }) => appearancesOf.get(id)?.map(({ session }) => session.id)),
    files: library.shared.media.all.flatMap((media) => media.files.map(({ filename }) => files.get(filename))),
  }
}

it('holds after any publishes what it would hold had it begun with the last', () => {
  fc.assert(fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (rounds) => {
    let edition = first
    let held = holdEdition(first.manifest, poolOf([first]))
    const other = liveOf(holdEdition(beta.manifest, poolOf([beta])))
    let last: LastLibrary | null = null
    for (const round of rounds) {
      const next = buildEdition(round.reduce<readonly Part[]>(apply, edition.parts), edition)
      const pool = poolOf([next])
      held = atOnce(holdEditionInSteps(next.manifest, (hash) => pool.get(hash), held))
      const built = buildCatalogue([next, beta])
      const catalogue = holdEdition(built.manifest, poolOf([built]))
      const edited = catalogue.kind === 'catalogue' ? catalogue.edition : null
      const library: Library = atOnce(buildLibraryInSteps(2, { events: [liveOf(held), other], gone: [], catalogue: edited }, last))
      const anew = atOnce(buildLibraryInSteps(2, { events: [liveOf(holdEdition(next.manifest, pool)), other], gone: [], catalogue: edited }, null))
      expect(shown(library)).toEqual(shown(anew))
      last = { library, catalogue: edited }
      edition = next
    }
  }), { numRuns: 25 })
})

it('completes a manifest from the one before and what changed since', () => {
  fc.assert(fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (rounds) => {
    let edition = first
    for (const round of rounds) edition = buildEdition(round.reduce<readonly Part[]>(apply, edition.parts), edition)
    const { manifest } = edition
    const later = { ...manifest, entries: manifest.entries.filter(({ changedIn }) => changedIn > first.manifest.number) }
    expect(atOnce(completeManifest(first.manifest, later))).toEqual(manifest)
    // What it is given does not add up.
    const missing = later.entries.find(({ hash }) => !first.manifest.entries.some((entry) => entry.hash === hash))
    if (missing) expect(atOnce(completeManifest(first.manifest, { ...later, entries: later.entries.filter((entry) => entry !== missing) }))).toBeNull()
  }), { numRuns: 25 })
})

it('takes over what is the same', () => {
  const before = holdEdition(first.manifest, poolOf([first]))
  const next = buildEdition(apply(first.parts, { what: 'retitle', at: 1 }), first)
  const after = liveOf(atOnce(holdEditionInSteps(next.manifest, (hash) => poolOf([next]).get(hash), before)))
  expect(after.of.speaker).toBe(liveOf(before).of.speaker)
  expect(after.of.session.all.filter((session) => !liveOf(before).of.session.all.includes(session)).map(({ slug }) => slug)).toEqual(['session-2'])
})

it('counts a change that was taken back as one', () => {
  const editions = [first]
  for (const what of ['retitle', 'restore'] as const) {
    const before = editions.at(-1)!
    const parts = what === 'retitle' ? apply(before.parts, { what, at: 1 }) : first.parts
    editions.push(buildEdition(parts, before))
  }
  const held = holdEdition(first.manifest, poolOf([first]))
  const last = editions.at(-1)!
  const after = liveOf(atOnce(holdEditionInSteps(last.manifest, (hash) => poolOf(editions).get(hash), held)))
  expect(after.of.session.bySlug.get('session-2')?.changedIn).toBe(3)
})

it('sorts as `sort` does, a few comparisons at a time', () => {
  fc.assert(fc.property(fc.array(fc.record({ key: fc.nat(20), at: fc.nat() }), { maxLength: 100 }), (items) => {
    expect(atOnce(sortInSteps(items, (a, b) => a.key - b.key, 4))).toEqual([...items].sort((a, b) => a.key - b.key))
  }))
})

it('rests between slices, and goes on where it was', async () => {
  const log: string[] = []
  const steps = function* (): Generator<undefined, string, undefined> {
    for (const step of ['one', 'two', 'three']) {
      log.push(step)
      yield
    }
    return 'done'
  }
  const rest = (): Promise<void> => { log.push('rest'); return Promise.resolve() }
  expect(await inSlices(steps(), { sliceMs: 0, rest })).toBe('done')
  expect(log).toEqual(['one', 'rest', 'two', 'rest', 'three', 'rest'])
  expect(await inSlices(steps(), { sliceMs: 60_000, rest })).toBe('done')
  expect(log.slice(6)).toEqual(['one', 'two', 'three'])
})
