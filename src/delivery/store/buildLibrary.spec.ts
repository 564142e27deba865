import { expect, it } from 'vitest'
import { sha256, canonicalJson } from '../../program/canonical.ts'
import { buildCatalogue, buildEdition } from '../../../tests/support/editions.ts'
import type { BuiltEdition } from '../../../tests/support/editions.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { buildLibrary } from './buildLibrary.ts'
import { holdEdition } from './heldScope.ts'
import type { HeldScope } from './heldScope.ts'
import type { Library } from './library.ts'
import { isCurrent, noteEvent, openReading, readDirectory } from './reading.ts'

function hold({ manifest, parts }: BuiltEdition): HeldScope {
  return holdEdition(manifest, new Map(parts.map(({ entity }) => [sha256(canonicalJson(entity)), entity])))
}

function libraryOf(revision: number, editions: readonly BuiltEdition[], catalogue: BuiltEdition | null): Library {
  const kept = catalogue && hold(catalogue)
  return buildLibrary(revision, {
    events: editions.map(hold).flatMap((scope) => (scope.kind === 'event' ? [scope.live] : [])),
    gone: [{ id: sampleId('gone'), slug: 'gone', number: 4 }],
    catalogue: kept?.kind === 'catalogue' ? kept.edition : null,
  })
}

const alpha = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 8 }))
const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 4, parent: sampleId('alpha'), event: { startsOn: '2026-03-22' } }))

it('orders events by day and sessions by their first slot, those without one last', () => {
  const library = libraryOf(1, [alpha, beta], buildCatalogue([alpha, beta]))
  expect(library.events.map(({ event }) => event.slug)).toEqual(['beta', 'alpha'])
  expect(library.eventBySlug.get('alpha')?.of.session.all.map(({ slug }) => slug)).toEqual(['session-1', 'session-2', 'session-3', 'session-4', 'session-6', 'session-7', 'session-8', 'session-5'])
  expect(library.coLocatedOf.get(sampleId('alpha'))?.map(({ id }) => id)).toEqual([sampleId('beta')])
  expect([library.gone.get('gone')?.number, library.gone.get(sampleId('gone'))?.number]).toEqual([4, 4])
})

it('shares what the catalogue has not got yet', () => {
  const early = libraryOf(1, [alpha, beta], null)
  expect(early.catalogueNumber).toBeNull()
  expect(early.shared.speaker.all.map(({ slug }) => slug)).toEqual(['speaker-1', 'speaker-2', 'speaker-3', 'speaker-4', 'speaker-5', 'speaker-6'])
  expect(early.appearancesOf.get(sampleId('speaker-3'))?.map(({ event, session }) => `${event.event.slug} ${session.slug}`)).toEqual(['beta session-2', 'alpha session-2', 'alpha session-8'])
})

it('knows whether an answer would be the same', () => {
  const before = libraryOf(1, [alpha, beta], null)
  const reading = openReading(before)
  noteEvent(reading, before.eventBySlug.get('alpha')!)
  readDirectory(reading)
  const nextBeta = buildEdition(beta.parts.filter(({ kind }) => kind !== 'sponsor').map((part) => (part.kind === 'session' ? { ...part, entity: { ...part.entity, sponsor: null } } : part)), beta)
  expect(isCurrent(reading.footprint, libraryOf(2, [alpha, nextBeta], null))).toBe(true)
  expect(isCurrent(reading.footprint, libraryOf(3, [alpha], null))).toBe(false)
  expect(isCurrent(reading.footprint, libraryOf(4, [buildEdition(alpha.parts, alpha, { version: '2' }), beta], null))).toBe(false)
})
