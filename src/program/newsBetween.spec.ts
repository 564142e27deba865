import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildEdition } from '../../tests/support/editions.ts'
import type { Part } from '../../tests/support/editions.ts'
import { sampleProgramme } from '../../tests/support/sampleProgramme.ts'
import { mostNews } from './newsBetween.ts'

const parts = sampleProgramme({ slug: 'alpha', sessions: 12, speakers: 4 })
const slugsOf = (list: readonly Part[]): string[] => list.flatMap((part) => (part.kind === 'session' ? [part.entity.slug] : []))
/** Sessions that name none of the others, so that any may be missing. */
const free = slugsOf(parts).filter((slug) => !parts.some((part) => part.kind === 'session' && (part.entity.slug === slug ? part.entity.replacedBy !== null : parts.some((other) => other.kind === 'session' && other.entity.slug === slug && other.entity.id === part.entity.replacedBy))))
const without = (gone: readonly string[], list: readonly Part[] = parts): Part[] => list.filter((part) => part.kind !== 'session' || !gone.includes(part.entity.slug))
const edited = (slug: string, change: Partial<Extract<Part, { kind: 'session' }>['entity']>): Part[] => parts.map((part) => (part.kind === 'session' && part.entity.slug === slug ? { ...part, entity: { ...part.entity, ...change } } : part))
const subset = fc.subarray(free, { maxLength: free.length - 1 })

it('tells of each session that came and each that went, whatever the two editions', () => {
  fc.assert(fc.property(subset, subset, (before, after) => {
    const first = buildEdition(without(before))
    const second = buildEdition(without(after), first)
    const told = (what: string): string[] => second.manifest.news.filter((news) => news.what === what).map(({ slug }) => slug).sort()
    expect([told('added'), told('removed'), told('changed')]).toEqual([before.filter((slug) => !after.includes(slug)).sort(), after.filter((slug) => !before.includes(slug)).sort(), []])
  }), { numRuns: 50 })
})

it('tells what reads otherwise, and not what is told by slots or by nobody', () => {
  const [slug = ''] = free
  const first = buildEdition(parts)
  const newsOf = (list: readonly Part[]): unknown[] => buildEdition(list, first, { releasedAt: '2026-03-02T09:00:00Z' }).manifest.news.map(({ slug: of, what, fields, edition, at }) => [of, what, fields, edition, at])
  expect(newsOf(edited(slug, { title: { en: 'Anew' }, appearances: [] }))).toEqual([[slug, 'changed', ['title', 'speakers'], 2, '2026-03-02T09:00:00Z']])
  expect(newsOf(edited(slug, { abstract: null, track: null }))).toEqual([[slug, 'changed', ['abstract', 'track'], 2, '2026-03-02T09:00:00Z']])
  expect(newsOf(edited(slug, { slots: [], links: [] }))).toEqual([])
  expect(newsOf(parts)).toEqual([])
})

it('is silent of a programme that comes or goes as a whole', () => {
  const none = parts.filter(({ kind }) => kind !== 'session')
  const announced = buildEdition(none)
  const published = buildEdition(parts, announced)
  expect([published.manifest.news, buildEdition(none, published).manifest.news]).toEqual([[], []])
})

it('keeps the newest, and no more than anybody reads', () => {
  const [slug = ''] = free
  let edition = buildEdition(parts)
  for (let round = 0; round < mostNews + 5; round += 1) edition = buildEdition(edited(slug, { title: { en: `Round ${round}` } }), edition)
  expect(edition.manifest.news.map((news) => news.edition)).toEqual(Array.from({ length: mostNews }, (_, at) => edition.manifest.number - at))
})
