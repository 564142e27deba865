import { expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { canonicalJson, sha256 } from '../../program/canonical.ts'
import { holdEdition } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import { atOnce } from './inSlices.ts'
import { packSessions } from './packSession.ts'

const edition = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 40, words: 300 }).map((part) => (part.kind === 'session' && part.entity.slug === 'session-3' ? { ...part, entity: { ...part.entity, abstract: null } } : part)))
const fresh = (): EntityPool => new Map(edition.rows.map(({ hash }, at) => [hash, edition.parts[at]!.entity]))

it('gives packed sessions as they were', () => {
  const pool = fresh()
  atOnce(packSessions(edition.manifest, pool))
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(entity))).toBe(hash)
  const [packed, plain] = [holdEdition(edition.manifest, pool), holdEdition(edition.manifest, fresh())]
  if (packed.kind !== 'event' || plain.kind !== 'event') throw new Error('it is an event')
  expect(packed.live.edition).toEqual(plain.live.edition)
  expect(JSON.parse(JSON.stringify(packed.live.of.session.all))).toEqual(plain.live.of.session.all)
  // Held as they were packed, too.
  expect(packed.live.of.session.all.filter((session) => Object.getOwnPropertyDescriptor(session, 'abstract')?.get).length).toBe(39)
  expect({ ...packed.live.of.session.all[4] }).toEqual(plain.live.of.session.all[4])
})

it('packs once, and what is named only', () => {
  const pool = fresh()
  atOnce(packSessions(edition.manifest, pool))
  const packed = [...pool.values()]
  atOnce(packSessions(edition.manifest, pool))
  expect([...pool.values()].every((entity, at) => entity === packed[at])).toBe(true)
  const isOwn = (entity: object): boolean => Object.getOwnPropertyDescriptor(entity, 'abstract')?.get === undefined
  expect(packed.filter((entity) => 'slots' in entity && isOwn(entity)).map((entity) => 'slug' in entity && entity.slug)).toEqual(['session-3'])
})
