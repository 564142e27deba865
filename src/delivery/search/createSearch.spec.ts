import { expect, it } from 'vitest'
import { libraryOf } from '../../../tests/support/graphqlRig.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import type { BuiltEdition, Part } from '../../../tests/support/editions.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import type { RichText } from '../../program/entities.ts'
import { buildLibraryInSteps } from '../store/buildLibrary.ts'
import type { LastLibrary } from '../store/buildLibrary.ts'
import { holdEditionInSteps } from '../store/heldScope.ts'
import type { HeldScope } from '../store/heldScope.ts'
import { atOnce } from '../../program/steps.ts'
import { openReading } from '../store/reading.ts'
import type { Library } from '../store/library.ts'
import { createSearch } from './createSearch.ts'
import { searchKinds } from './search.ts'
import type { Search, SearchKind } from './search.ts'

const titles: Record<string, string> = {
  'session-1': 'Signing the supply chain',
  'session-2': 'Kubernetes at the edge',
  'session-3': 'Go for Rust developers',
  'session-4': 'Über-sichere Lieferketten',
  'session-5': 'コンテナ安全入門',
  'session-6': 'أمن الشبكات',
  'session-7': 'שרשרת אספקה',
  'session-8': '🚀 OpenTofu in production',
  'session-9': 'Chain reactions',
}
const rich = (text: string): { en: RichText } => ({ en: { html: `<p>${text}</p>`, markdown: text, text } })

function programme(change: (part: Part) => Part = (part) => part): Part[] {
  return sampleProgramme({ slug: 'alpha', sessions: 9 }).map((part) => {
    if (part.kind === 'session') return { ...part, entity: { ...part.entity, title: { en: titles[part.entity.slug] ?? '' }, abstract: rich(part.entity.slug === 'session-9' ? 'Good signing of supply things, just trust it' : 'Nothing else') } }
    if (part.kind === 'speaker' && part.entity.slug === 'speaker-2') return { ...part, entity: { ...part.entity, name: 'Zoë Müller-Østergård', bio: rich('Maintains kernels') } }
    return part
  }).map(change)
}
const alpha = buildEdition(programme())
const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 3 }))

function open(library: Library): { search: Search; find: (text: string, kinds?: readonly SearchKind[], event?: string | null) => Promise<string[]>; go: (next: Library) => void } {
  const search = createSearch()
  let current = library
  search.follow(current)
  return {
    search,
    go: (next) => { current = next; search.follow(next) },
    find: async (text, kinds = ['session'], event = 'alpha') => {
      const place = event === null ? null : current.eventBySlug.get(event) ?? null
      const hits = await search.find(openReading(current), place, text, kinds)
      return hits.map(({ kind, id, event: where }) => {
        const entity = (where ? where.of[kind] : current.shared[kind as 'speaker']).byId.get(id)
        return entity && 'slug' in entity ? entity.slug : id
      })
    },
  }
}
const { find } = open(libraryOf([alpha, beta]))

it.each([
  ['a title before a body', 'signing supply', ['session-1', 'session-9']],
  ['every word, wherever it is', 'chain things', ['session-9']],
  ['nothing where one word is missing', 'chain nowhere', []],
  ['beginnings', 'kuber', ['session-2']],
  ['typing errors', 'kubrenetes', ['session-2']],
  ['a letter too few', 'Kuberntes', ['session-2']],
  ['two letters the wrong way round', 'chian', ['session-1', 'session-9']],
  ['a word before what is a slip away from it', 'rust', ['session-3']],
  ['short words as they are', 'go', ['session-3']],
  ['numbers as they are', '2027', []],
  ['without accents', 'UBER sichere', ['session-4']],
  ['the name of a speaker, in another spelling', 'zoe mueller', ['session-1', 'session-7']],
  ['the name of a speaker, folded', 'zoe muller ostergard', ['session-1', 'session-7']],
  ['both', 'Müller supply', ['session-1']],
  ['a part of a word with capitals', 'tofu', ['session-8']],
  ['an emoji', '🚀', ['session-8']],
  ['Japanese, in the middle', '安全', ['session-5']],
  ['Japanese, one character', '門', ['session-5']],
  ['Japanese, other characters', '安門', []],
  ['Arabic without hamza', 'امن', ['session-6']],
  ['Arabic with vowels', 'أَمْن الشَّبَكات', ['session-6']],
  ['Hebrew with points', 'שַׁרשֶׁרֶת', ['session-7']],
  ['no word at all', ' … \u0000', []],
])('finds %s: %s', async (_what, text, slugs) => {
  expect(await find(text)).toEqual(slugs)
})

it('finds things of each kind, once where events share them', async () => {
  expect(await find('alpha', ['event'])).toEqual(['alpha'])
  expect(await find('gold organization', ['sponsor'])).toEqual([])
  expect(await find('organization 2', ['sponsor', 'organization'])).toEqual(['organization-2', sampleId('alpha sponsor-1')])
  expect(await find('track 1', ['track'], null)).toEqual(['track-1', 'track-1'])
  expect(await find('organization 1', ['organization', 'room'], null)).toEqual(['organization-1'])
  expect(await find('room', ['room'], null)).toEqual(['room-1', 'room-2'])
  expect(await find('ingenieurin', ['speaker'], null)).toHaveLength(6)
  expect(await find('maintians kernel', ['speaker'], 'alpha')).toEqual(['speaker-2'])
})

it('notes what it read', async () => {
  const library = libraryOf([alpha, beta])
  const search = createSearch()
  const one = openReading(library)
  await search.find(one, library.eventBySlug.get('beta') ?? null, 'session', searchKinds)
  expect([...one.footprint.events.keys(), one.footprint.acrossEvents]).toEqual([sampleId('beta'), false])
  const all = openReading(library)
  await search.find(all, null, '…', searchKinds)
  expect(all.footprint.acrossEvents).toBe(true)
})

function hold({ manifest, rows, parts }: BuiltEdition, before: HeldScope | null): HeldScope {
  const pool = new Map(rows.map(({ hash }, at) => [hash, parts[at]!.entity]))
  return atOnce(holdEditionInSteps(manifest, (hash) => pool.get(hash), before))
}

function join(scopes: readonly HeldScope[], last: LastLibrary | null): Library {
  return atOnce(buildLibraryInSteps((last?.library.revision ?? 0) + 1, { events: scopes.flatMap((scope) => (scope.kind === 'event' ? [scope.live] : [])), gone: [], catalogue: null }, last))
}

/** A search that follows `alpha` and `beta`, of which the first is published again and again. */
async function openLive() {
  const beside = hold(beta, null)
  let held = hold(alpha, null)
  let last: LastLibrary = { library: join([held, beside], null), catalogue: null }
  const { find: findHere, go, search } = open(last.library)
  await search.settled()
  const publish = (edition: BuiltEdition): void => {
    held = hold(edition, held)
    const library = join([held, beside], last)
    last = { library, catalogue: null }
    go(library)
  }
  return { find: findHere, search, publish }
}

/** The next edition with some titles and names changed, a session gone and one that is new. */
function next(before: BuiltEdition, number: number): BuiltEdition {
  const parts = before.parts.filter(({ entity }) => entity.id !== sampleId(`alpha session-${1 + number % 9}`)).map((part): Part => {
    if (part.kind === 'session' && part.entity.slug === `session-${1 + number * 5 % 9}`) return { ...part, entity: { ...part.entity, title: { en: `Retold ${number} chain` } } }
    if (part.kind === 'speaker' && part.entity.slug === `speaker-${1 + number % 6}`) return { ...part, entity: { ...part.entity, name: `Renamed ${number}` } }
    return part
  }).map((part): Part => (part.kind === 'session' ? { ...part, entity: { ...part.entity, replacedBy: null } } : part))
  return buildEdition(parts, before)
}

it('answers after publishes as a process does that never saw another edition', async () => {
  const { find: findHere, publish } = await openLive()
  let edition = alpha
  for (let number = 1; number < 6; number++) {
    edition = next(edition, number)
    publish(edition)
    const fresh = open(join([hold(edition, null), hold(beta, null)], null))
    for (const text of ['chain', 'retold', 'renamed', 'muller', 'signing supply', 'chian', 'session', 'track', 'renmaed']) {
      for (const event of ['alpha', null]) expect(await findHere(text, searchKinds, event), `${number} ${text}`).toEqual(await fresh.find(text, searchKinds, event))
    }
  }
  expect((await findHere('retold 5')).length).toBeGreaterThan(0)
})

it('lets go of words that nothing holds any more', async () => {
  const { find: findHere, publish, search } = await openLive()
  const atFirst = search.size().words
  let edition = alpha
  const words: number[] = []
  for (let number = 1; number <= 30; number++) {
    const rewritten = rich(Array.from({ length: 100 }, (_, at) => `word${number}n${at}`).join(' '))
    edition = buildEdition(edition.parts.map((part): Part => (part.kind === 'session' && part.entity.slug === 'session-2' ? { ...part, entity: { ...part.entity, abstract: rewritten } } : part)), edition)
    publish(edition)
    await search.settled()
    words.push(search.size().words)
    expect(await findHere(`word${number}n7`)).toEqual(['session-2'])
  }
  expect(Math.max(...words)).toBeGreaterThan(atFirst + 400)
  expect(Math.max(...words)).toBeLessThan(atFirst + 800)
  expect(await findHere('word12n34', searchKinds, null)).toEqual([])
  const fresh = open(join([hold(edition, null), hold(beta, null)], null))
  for (const text of ['word30n', 'chain', 'track', 'muller']) {
    for (const event of ['alpha', null]) expect(await findHere(text, searchKinds, event), text).toEqual(await fresh.find(text, searchKinds, event))
  }
})

it('indexes in the background without holding up others, and says how much it holds', async () => {
  const library = libraryOf([buildEdition(sampleProgramme({ slug: 'large', sessions: 1_007, speakers: 300, words: 120 }))])
  const search = createSearch()
  search.follow(library)
  let turns = 0
  const count = setInterval(() => { turns += 1 }, 1)
  await search.settled()
  clearInterval(count)
  const { texts, bytes } = search.size()
  expect(texts).toBe(1 + 1_007 + 3 + 1 + 2 * (300 + 2 + 2 + 2))
  expect(bytes / texts).toBeLessThan(1_000)
  // In one go it would take a hundred times the length of a slice; nobody else's turn would come.
  expect(turns).toBeGreaterThan(20)
})

it('puts its work down when it is closed', async () => {
  const reports: unknown[] = []
  const search = createSearch({ report: (error) => reports.push(error) })
  search.follow(libraryOf([buildEdition(sampleProgramme({ slug: 'large', sessions: 400, words: 200 }))]))
  await search.close()
  expect([search.size().places, search.size().isIndexing, reports]).toEqual([0, false, []])
})
