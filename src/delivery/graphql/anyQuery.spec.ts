import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { arbitraryQuery, selectionOf } from '../../../tests/support/arbitraryQuery.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import { codesOf, libraryOf, openGraphql } from '../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { buildLibrary } from '../store/buildLibrary.ts'
import { indexEvent } from '../store/indexEvent.ts'
import { schema } from './schema.ts'

const sessionType = schema.getType('Session') ?? expect.fail('there are sessions')
const samples = libraryOf([
  buildEdition(sampleProgramme({ slug: 'conf', sessions: 8 })), buildEdition(sampleProgramme({ slug: 'side', sessions: 3, parent: sampleId('conf') })),
])

it('answers whatever is asked, or says what is wrong with it', async () => {
  const graphql = openGraphql(samples)
  let answered = 0
  let filtered = 0
  await fc.assert(fc.asyncProperty(arbitraryQuery, async (query) => {
    const answer = await graphql.ask(query)
    expect(answer.status).toBeLessThan(500)
    expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR')
    expect(codesOf(answer)).not.toContain(undefined)
    expect(graphql.reports).toEqual([])
    if (answer.data === undefined) return
    answered += 1
    if (query.includes('filter:')) filtered += 1
  }), { numRuns: 1_500 })
  // Executed, that is: else it would be validation that is tried, and nothing more.
  expect([answered > 100, filtered > 40]).toEqual([true, true])
}, 60_000)

it('answers the same, read from the same, whatever it answered before', async () => {
  const old = buildEdition(sampleProgramme({ slug: 'conf', sessions: 8 }))
  const later = buildEdition(sampleProgramme({ slug: 'conf', sessions: 8, speakers: 5, event: { slug: 'conf', formerSlugs: [], name: { en: 'Another name' } } }), old)
  const [side, changedSide] = [3, 4].map((sessions) => buildEdition(sampleProgramme({ slug: 'side', sessions, parent: sampleId('conf') })))
  if (!side || !changedSide) return expect.fail('there are two')
  const [before, after, afterThat] = [libraryOf([old, side]), libraryOf([later, side], 2), libraryOf([later, changedSide], 3)]
  // How many are asked for is different each time: each is another request, and what they show of a session is the same.
  const variables = fc.record({ event: fc.constantFrom('conf', 'side'), locale: fc.constantFrom('EN', 'DE', null), width: fc.constantFrom(320, 960) })
  let answered = 0
  await fc.assert(fc.asyncProperty(selectionOf(sessionType, 5), fc.array(variables, { minLength: 2, maxLength: 3 }), async (selection, given) => {
    const query = `query ($event: String!, $locale: Locale, $width: Int, $first: Int) { event(slug: $event, locale: $locale) { sessions(first: $first) { nodes { at: slug all: appearances { role speaker { photo { url(width: $width) } } } ...S } } } one: session(event: $event, slug: "session-2", locale: $locale) { slug ...S } } fragment S on Session${selection}`
    const graphql = openGraphql(before, ['en', 'de'])
    let first = 5
    for (const library of [before, after, afterThat]) {
      graphql.swap(library)
      for (const its of [...given, ...given, ...given, ...given]) {
        first += 1
        const expected = await openGraphql(library, ['en', 'de']).ask(query, { ...its, first })
        const answer = await graphql.ask(query, { ...its, first })
        expect([answer.status, answer.data]).toEqual([expected.status, expected.data])
        // Where something fails while something else is waited for, it depends on the moment what was read until then.
        if (!expected.data || expected.errors) continue
        expect([answer.text, answer.headers.get('cache-tag')]).toEqual([expected.text, expected.headers.get('cache-tag')])
        answered += 1
      }
    }
  }), { numRuns: 100 })
  expect(answered).toBeGreaterThan(500)
}, 60_000)

it('answers from whatever edition', async () => {
  const everything = `{ events { nodes { slug name description { html } days { date rooms { room { name } slots { number } } slots { startsAtLocal duration room { name } session { title track { name } appearances { speaker { name bio { text(maxLength: 5) } links { url } } } } } }
    sessions { edges { cursor node { slug title state language } } pageInfo { endCursor } } speakers { nodes { appearances { session { slug } } } } tracks { color sessions { nodes { slug } } } } } search(text: "a") { title item { __typename } } }`
  await fc.assert(fc.asyncProperty(arbitraryEdition, async (edition) => {
    const graphql = openGraphql(buildLibrary(1, { events: [indexEvent(edition)], gone: [], catalogue: null }))
    const answer = await graphql.ask(everything)
    expect(answer.errors).toBeUndefined()
    const [event] = (answer.data as { events: { nodes: { days: { slots: { number: number }[]; rooms: { slots: { number: number }[] }[] }[] }[] } }).events.nodes
    const numbers = edition.entities.sessions.flatMap(({ slots }) => slots.map(({ number }) => number)).sort((a, b) => a - b)
    expect(event?.days.flatMap(({ rooms }) => rooms.flatMap(({ slots }) => slots.map(({ number }) => number))).sort((a, b) => a - b)).toEqual(numbers)
  }), { numRuns: 100 })
}, 60_000)
