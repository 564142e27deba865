import { expect, it } from 'vitest'
import { joinEdition } from './joinEdition.ts'
import type { Manifest } from './edition.ts'
import type { TopicEntity } from './entities.ts'

const hash = (digit: string): string => digit.repeat(64)
const topic = (slug: string): TopicEntity => ({ id: '01990000-0000-7000-8000-000000000001', slug, name: { en: slug } })

it('lists each entity under its kind with the edition that changed it, and every kind', () => {
  const manifest: Manifest = {
    schemaVersion: 1, scope: 'catalogue', number: 3, slug: null, phase: null, version: null, note: null,
    releasedAt: '2026-03-01T09:00:00Z', restores: null, hash: hash('c'),
    entries: [{ kind: 'topic', id: topic('sbom').id, slug: 'sbom', hash: hash('a'), changedIn: 2 }],
    tombstones: [],
    news: [],
  }
  const edition = joinEdition(manifest, (wanted) => {
    expect(wanted).toBe(hash('a'))
    return topic('sbom')
  })
  expect(edition.entities.topics).toEqual([{ ...topic('sbom'), changedIn: 2 }])
  expect(edition.entities.events).toEqual([])
  expect(edition).not.toHaveProperty('entries')
})
