import path from 'node:path'
import { expect, it } from 'vitest'
import { renderJsonFeed } from '../../src/formats/changes/renderJsonFeed.ts'
import { importing } from '../support/importing.ts'
import { startPublication } from './publicationHarness.ts'
import { atOnce } from '../../src/program/steps.ts'

const fixtures = process.env['LINEUP_FIXTURES']
// Its twin, which never skips, is intake-again.spec.ts.
const titled = fixtures === undefined ? 'skipped: LINEUP_FIXTURES is not set' : 'three states of one programme, one after the other: exactly the moves, cancellations and additions between them'

type Report = { event: { id: string }; plan: { create: { sessions: number }; differences: { kind: string; name: string; changed: { field: string; here: string; source: string }[] }[]; missing: { name: string; cancelled: boolean }[] } }

it.skipIf(fixtures === undefined)(titled, { timeout: 120_000 }, async () => {
  await using publication = await startPublication()
  const seen = new Set<string>()
  const bring = async (state: string) => {
    const file = path.join(fixtures ?? '', 'pretalx', `${state}.json`)
    const run = await importing(publication.payload, ['pretalx', file, '--event', 'pyconfr', '--create', '--publish', '--missing', 'cancel', '--time-zone', 'Europe/Paris', '--yes', '--json'])
    expect(run.code).toBe(0)
    await publication.work()
    const { event, plan } = JSON.parse(run.printed) as Report
    const edition = await publication.editionOf(event.id)
    const { entities } = edition
    const feed = JSON.parse(atOnce(renderJsonFeed(edition, { locale: 'en', publicUrl: 'https://lineup.example', address: '/changes' }))) as { items: { id: string; title: string }[] }
    const fresh = feed.items.filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    /** What readers are told that they were not told before, by what happened. */
    const told = (heading: string): string[] => fresh.flatMap(({ title }) => (title.endsWith(`: ${heading}`) ? [title.slice(0, -heading.length - 2)] : [])).sort()
    const changed = (field: string): string[] => plan.differences.filter(({ changed: fields }) => fields.some((one) => one.field === field)).map(({ name }) => name).sort()
    const having = (isMeant: (session: (typeof entities.sessions)[number]) => boolean): string[] => entities.sessions.filter(isMeant).map(({ title }) => title.en ?? '').sort()
    return {
      created: plan.create.sessions,
      missing: plan.missing.map(({ name }) => name),
      titles: changed('title'),
      moves: changed('startsAt'),
      cancelled: having(({ state: is }) => is === 'cancelled'),
      moved: having(({ slots }) => slots.some(({ movedFrom }) => movedFrom !== null)),
      told: { moved: told('moved'), cancelled: told('CANCELLED'), added: told('new'), changed: told('changed') },
      confirmed: having(({ state: is }) => is === 'confirmed').length,
    }
  }
  expect(await bring('20250918T1559-13d4910')).toEqual({ created: 77, missing: [], titles: [], moves: [], cancelled: [], moved: [], told: { moved: [], cancelled: [], added: [], changed: [] }, confirmed: 77 })
  expect(await bring('20250927T1337-5cdb880')).toEqual({ created: 1, missing: ['Plénière mystère'], titles: [], moves: [], cancelled: ['Plénière mystère'], moved: [], told: { moved: [], cancelled: ['Plénière mystère'], added: ['Être un.e allié.e du numérique pour toustes en environnement hostile'], changed: ['Des Objets Élégants dans votre code', 'Déjeuner PyLadies / PyLadies Lunch', 'Scrapy : mission exploration du web'] }, confirmed: 77 })
  const gone = [
    'Importance of Simulation in the Age of AI',
    'Le Python Polyglotte: A Guide to Multi-Language Systems',
    'Leveraging the Power of Python for Moving Target Localization from Airborne Radar Systems',
    'Observability Matters: Empowering Python Developers with OpenTelemetry',
    'Réflexivité avec Python : introduction à `importlib` et `inspect`',
  ]
  const moved = [
    'Accueil / Welcome',
    'Computer Vision Data Version Control and Reproducibility at Scale',
    'Universal Python Extensions: Performance, Compatibility, Sustainability, and Less CO₂',
    'Être un.e allié.e du numérique pour toustes en environnement hostile',
  ]
  expect(await bring('20251031T2307-f7e856c')).toEqual({
    created: 3,
    missing: gone,
    titles: ['Onzr : l\'histoire du CLI deezer un peu en retard', 'QuerySet.explain(): Make it Make Sense'],
    moves: moved,
    cancelled: [...gone, 'Plénière mystère'].sort(),
    moved,
    told: {
      moved,
      cancelled: gone,
      added: ['Dompter les mocks', 'How to solve a Python mystery', 'Python sans GIL et le GPU : Atelier Pratique'],
      changed: [
        'Atelier de programmation pour les enfants',
        'Cartographier les dommages causés aux bâtiments avec Python et le satellite Sentinel-1',
        'Déjeuner PyLadies / PyLadies Lunch',
        'Onzr : l\'histoire du CLI Deezer un peu en retard',
        '`QuerySet.explain()`: Make it Make Sense',
      ],
    },
    confirmed: 75,
  })
})
