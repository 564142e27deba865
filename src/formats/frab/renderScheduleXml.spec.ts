import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { eventsIn } from '../../../tests/support/scheduleJson.ts'
import { parseScheduleXml, publishedXsd } from '../../../tests/support/scheduleXml.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import { renderScheduleJson } from './renderScheduleJson.ts'
import { renderScheduleXml } from './renderScheduleXml.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const render = (edition: Edition): string => atOnce(renderScheduleXml(edition, options))
const xsd = publishedXsd()

it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
  await expect(atOnce(renderScheduleXml(smallEdition, { ...options, locale }))).toMatchFileSnapshot(`./golden/small.${locale}.xml`)
})

describe('published schema', () => {
  it.skipIf(xsd === null)('passes the small edition and whatever edition', async () => {
    expect(await xsd?.([smallEdition, ...fc.sample(arbitraryEdition, { numRuns: 150, seed: 3 })].map(render))).toEqual([])
  }, 30_000)

  it.skipIf(xsd === null)('can fail', async () => {
    expect(await xsd?.([render(smallEdition).replace('<duration>00:25', '<duration>25 min')])).not.toEqual([])
  })
})

it('is what clients rely on, whatever the edition', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => { parseScheduleXml(render(edition)) }), { numRuns: 150 })
})

it('says what schedule.json says, whatever the edition', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const inXml = parseScheduleXml(render(edition)).schedule.day.flatMap(({ '@date': date, room = [] }) =>
      room.flatMap(({ '@name': name, event }) => event.map((one) => [date, attributeText(name), one['@guid'], one['@id'], one.date, one.start, one.duration, one.slug, one.url, one.type])))
    const inJson = eventsIn(JSON.parse(atOnce(renderScheduleJson(edition, options)))).map(({ date, room, event: one }) =>
      [date, attributeText(room), one.guid, String(one.id), one.date, one.start, one.duration, one.slug, one.url, one.type])
    expect(inXml).toEqual(inJson)
  }), { numRuns: 150 })
})

it('holds texts that would break XML', () => {
  const title = 'a\u0000b ]]> <b> & "c" \u{1F600}'
  const [first, ...others] = smallEdition.entities.sessions
  if (!first) throw new Error('the small edition has sessions')
  const edition = { ...smallEdition, entities: { ...smallEdition.entities, sessions: [{ ...first, title: { en: title } }, ...others] } }
  expect(parseScheduleXml(render(edition)).schedule.day[0]?.room?.[0]?.event[0]?.title).toBe('ab ]]> <b> & "c" \u{1F600}')
})

/** What XML can't hold is left out. */
function attributeText(text: string): string {
  return text.replaceAll('\u0000', '')
}
