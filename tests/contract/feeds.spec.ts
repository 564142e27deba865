import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import nodeIcal from 'node-ical'
import { parse } from 'csv-parse/sync'
import { feeds } from '../../src/delivery/feeds/feeds.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { parseScheduleXml } from '../support/scheduleXml.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => { await sample[Symbol.asyncDispose]() })

const get = (path: string, headers?: Record<string, string>, method?: string): Promise<Response> => sample.delivery.get(path, headers, method)
const problemOf = async (path: string): Promise<unknown> => (await get(path)).json()

describe.each(Object.entries(feeds))('%s', (name, feed) => {
  const { mediaType } = feed
  const address = `/api/events/alpha/${name}`

  it('comes with its media type, tag, language and file name', async () => {
    const answer = await get(address)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(['content-type', 'content-language', 'edition', 'content-disposition'].map((header) => [header, answer.headers.get(header)]))).toEqual({
      'content-type': mediaType, 'content-language': 'en', 'edition': '2', 'content-disposition': `inline; filename*=UTF-8''alpha-${name.includes('.') ? name : `${name.replaceAll('/', '-')}.json`}`,
    })
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    const again = await get(address, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await get(address, {}, 'HEAD')
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  })

  if ('renderAt' in feed) it('is given as of an instant', async () => {
    const [then, now] = [await get(`${address}?at=2026-03-23T10:31:00%2B00:00`), await get(address)]
    expect([then.status, now.status]).toEqual([200, 200])
    expect(await then.text()).not.toBe(await now.text())
    expect(await problemOf(`${address}?at=noon`)).toMatchObject({ code: 'invalid_parameter', parameter: 'at' })
  })
  else if (!('renderRooms' in feed)) it('is given as of an edition, for ever', async () => {
    const answer = await get(`${address}?edition=1`)
    expect([answer.status, answer.headers.get('edition'), answer.headers.get('cache-control')]).toEqual([200, '1', 'public, max-age=31536000, immutable'])
  })

  it('refuses what it does not take, and what is not there', async () => {
    expect(await problemOf(`${address}?lcale=de`)).toMatchObject({ code: 'unknown_parameter', parameter: 'lcale', suggestion: 'locale' })
    if ('render' in feed) expect(await problemOf(`${address}?edition=99`)).toMatchObject({ code: 'edition_not_found', status: 404 })
    expect(await problemOf(`/api/events/alpa/${name}`)).toMatchObject({ code: 'not_found', suggestion: 'alpha' })
    expect((await get(`/api/events/old-alpha/${name}`)).headers.get('location')).toBe(address)
  })
})

it('speaks the language that is asked for', async () => {
  const file = await (await get('/api/events/alpha/calendar.ics?locale=de')).text()
  expect(file).toContain('NAME:Veranstaltung alpha\r\n')
})

it('says the same in XML as before the session was dropped', async () => {
  const eventsIn = async (query: string): Promise<number> => parseScheduleXml(await (await get(`/api/events/alpha/schedule.xml${query}`)).text())
    .schedule.day.flatMap(({ room = [] }) => room.flatMap(({ event }) => event)).length
  // 26 sessions, one of them without a slot; one was dropped after the first edition.
  expect([await eventsIn('?edition=1'), await eventsIn('')]).toEqual([25, 24])
})

it('gives the programme without its long texts', async () => {
  const [whole, short] = await Promise.all(['', '?abstracts=false'].map(async (query) => (await get(`/api/events/alpha/program${query}`)).json() as Promise<Record<string, object[]>>))
  for (const [list, field] of [['sessions', 'abstract'], ['speakers', 'bio'], ['sponsors', 'text']] as const) {
    expect([list, whole?.[list]?.every((each) => field in each), short?.[list]?.some((each) => field in each), short?.[list]?.length]).toEqual([list, true, false, whole?.[list]?.length])
  }
})

describe('in part', () => {
  const uidsIn = async (query: string): Promise<string[]> => {
    const answer = await get(`/api/events/alpha/calendar.ics${query}`)
    expect(answer.status).toBe(200)
    return Object.values(nodeIcal.sync.parseICS(await answer.text())).flatMap((component) => (component?.type === 'VEVENT' ? [component.uid] : []))
  }
  const guid = (number: number): string => sampleId(`alpha slot-guid-${number}`)

  it('holds the sessions of a track, a room, a speaker, a topic, a day', async () => {
    const all = Array.from({ length: 25 }, (_, index) => index + 1).filter((number) => number !== 5)
    const where = (isIn: (number: number) => boolean): string[] => all.filter(isIn).map(guid).sort()
    // As the sample lays them out.
    expect((await uidsIn('?track=track-1')).sort()).toEqual(where((number) => number % 4 !== 0 && number % 3 === 0))
    expect((await uidsIn('?room=room-2')).sort()).toEqual(where((number) => number % 2 === 1))
    expect((await uidsIn('?topic=topic-1')).sort()).toEqual(where((number) => number % 2 === 0))
    expect((await uidsIn('?speaker=speaker-3')).sort()).toEqual(where((number) => number % 6 === 2))
    expect((await uidsIn('?speaker=speaker-3&room=room-1')).sort()).toEqual(where((number) => number % 6 === 2 && number % 2 === 0))
    expect(await uidsIn('?day=2026-03-23')).toHaveLength(24)
    expect(await uidsIn('?day=2026-03-24')).toEqual([])
  })

  it('holds sessions of one’s own choice, whatever their order in the address, and is named', async () => {
    expect((await uidsIn('?session=session-2,session-1')).sort()).toEqual([guid(1), guid(2)].sort())
    const answer = await get('/api/events/alpha/calendar.ics?session=session-7&track=track-2')
    expect(await answer.text()).toMatch(/NAME:Event alpha: Track 2\\, Session 7\r\n/)
  })

  it('is the same however it is asked for, and names one address of its own', async () => {
    const unfolded = async (query: string): Promise<string> => (await (await get(`/api/events/alpha/calendar.ics${query}`)).text()).replaceAll('\r\n ', '')
    const file = await unfolded('?room=room-2&track=track-2,track-1')
    expect(file).toContain('SOURCE;VALUE=URI:http://lineup.example/api/events/alpha/calendar.ics?room=room-2&track=track-1%2Ctrack-2\r\n')
    expect(await unfolded('?track=track-1,track-2&room=room-2&locale=en')).toBe(file)
    expect(await unfolded('')).toContain('SOURCE;VALUE=URI:http://lineup.example/api/events/alpha/calendar.ics\r\n')
    // Not only because the first was kept: asked for first, another way of writing names the same address.
    expect(await unfolded('?topic=topic-2,topic-1&day=2026-03-23')).toContain('calendar.ics?day=2026-03-23&topic=topic-1%2Ctopic-2\r\n')
  })

  it('is a table in part, too', async () => {
    const rows = parse(await (await get('/api/events/alpha/sessions.csv?session=session-4')).text(), { columns: true, bom: true })
    expect(rows).toMatchObject([{ 'slug': 'session-4', 'number': '1004', 'starts at': '2026-03-23T10:30:00+00:00' }])
  })

  it.each(Object.entries(feeds).filter(([, feed]) => feed.sessions !== 'none' && 'render' in feed).map(([name]) => name).filter((name) => !name.startsWith('feed.')))('of one session, %s holds that and no other', async (name) => {
    const [whole, part] = await Promise.all(['', '?session=session-4'].map(async (query) => (await get(`/api/events/alpha/${name}${query}`)).text()))
    const titlesIn = (text = ''): string[] => [...new Set(text.match(/Session \d+(?!\d)/g))].sort()
    const speakersIn = (text = ''): string[] => [...new Set(text.match(/Speaker \d+(?!\d)/g))]
    if (/Speaker|speakers/.test(name)) expect([speakersIn(part).length > 0, speakersIn(part).length < speakersIn(whole).length]).toEqual([true, true])
    else expect([titlesIn(part), titlesIn(whole).length > 20]).toEqual([['Session 4'], true])
  })

  it('is told on the clock of another place', async () => {
    const startIn = async (query: string): Promise<string | undefined> => /"start":"(\d\d:\d\d)"/.exec(await (await get(`/api/events/alpha/schedule.json?session=session-4${query}`)).text())?.[1]
    expect([await startIn(''), await startIn('&timeZone=Asia/Tokyo')]).toEqual(['10:30', '19:30'])
    expect(await (await get('/api/events/alpha/calendar.ics?timeZone=Asia/Tokyo&session=session-4')).text()).toContain('DTSTART;TZID=Asia/Tokyo:20260323T193000')
    expect(await problemOf('/api/events/alpha/calendar.ics?timeZone=Mars/Olympus')).toMatchObject({ code: 'invalid_parameter', parameter: 'timeZone' })
  })

  it('says which of the names is not there', async () => {
    expect(await problemOf('/api/events/alpha/calendar.ics?track=trak-1')).toMatchObject({ status: 404, suggestion: 'track-1' })
    expect(await problemOf('/api/events/alpha/sponsors.json?track=track-1')).toMatchObject({ code: 'unknown_parameter', parameter: 'track' })
  })
})
