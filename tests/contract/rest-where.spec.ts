import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { collectionNames } from '../../src/delivery/rest/collections.ts'
import { readRest } from '../support/restReader.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

const { read, problemOf, numbersOf } = readRest(() => sample.delivery)

const all = Array.from({ length: 25 }, (_, index) => index + 1)
const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)

describe('where', () => {
  it.each([
    ['slug', 'equals=session-2', [2]],
    ['slug', 'equals=Session-2', []],
    ['slug', 'not_equals=session-2', all.filter((n) => n !== 2)],
    ['slug', 'in=session-2,session-9', [2, 9]],
    ['slug', 'in=', []],
    ['slug', 'not_in=session-2,session-9', all.filter((n) => n !== 2 && n !== 9)],
    ['title', 'contains=SESSION%201', [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]],
    ['title', 'like=25%20session', [25]],
    ['title', 'not_like=session', []],
    ['abstract', 'contains=%C3%9CBER', all],
    ['abstract', 'contains=uber', all],
    ['track', 'exists=false', [4, 8, 12, 16, 20, 24]],
    ['track', 'exists=true', all.filter((n) => n % 4 !== 0)],
    ['track', 'equals=', [4, 8, 12, 16, 20, 24]],
    ['track', 'equals=null', [4, 8, 12, 16, 20, 24]],
    ['track', `equals=${sampleId('alpha track-1')}`, [3, 6, 9, 15, 18, 21]],
    ['track.id', `equals=${sampleId('alpha track-1')}`, [3, 6, 9, 15, 18, 21]],
    ['track.slug', 'equals=track-1', [3, 6, 9, 15, 18, 21]],
    ['track.order', 'less_than=2', [3, 6, 9, 15, 18, 21]],
    ['appearances.speaker.slug', 'equals=speaker-3', [2, 8, 14, 20]],
    ['appearances.organization.name', 'equals=Organization%201', all],
    ['slots.room.slug', 'equals=room-1', all.filter((n) => n % 2 === 0)],
    ['slots.room.venue.slug', 'equals=excel', all.filter((n) => n !== 5)],
    ['slots', 'exists=true', null],
    ['slots.startsAt', 'exists=false', [5]],
    ['slots.startsAt', 'less_than=2026-03-23T09:30:00Z', [1]],
    ['slots.startsAt', 'less_than_equal=2026-03-23T09:30:00Z', [1, 2]],
    ['slots.startsAt', 'less_than_equal=2026-03-23T10:30:00%2B01:00', [1, 2]],
    ['slots.startsAt', 'less_than_equal=2026-03-23T10:30:00+01:00', [1, 2]],
    ['startsAt', 'greater_than_equal=2026-03-23T21:01:00Z', [25]],
    ['startsAt', 'greater_than=2026-03-23T21:01:00Z', []],
    ['startsAt', 'less_than=2026-03-23T09:01:00Z', []],
    ['slots.number', 'greater_than_equal=1025', [25]],
    ['startsAt', 'greater_than=2026-03-24', []],
    ['startsAt', 'less_than=2026-03-24', all.filter((n) => n !== 5)],
    ['day', 'equals=2026-03-23', all.filter((n) => n !== 5)],
    ['slots.number', 'greater_than=1023', [24, 25]],
    ['slots.number', 'in=1001,1002', [1, 2]],
    ['slots.sequence', 'equals=1', [4]],
    ['slots.movedFrom.startsAt', 'exists=true', [4]],
    ['state', 'equals=cancelled', [3]],
    ['state', 'not_in=confirmed', [3, 6]],
    ['replacedBy.slug', 'equals=session-7', [6]],
    ['doNotRecord', 'equals=false', all],
    ['audiences', 'all=everyone', all],
    ['topics.slug', 'all=topic-1,topic-2', []],
    ['formerSlugs', 'equals=session-one', [1]],
    ['sponsor.tier.slug', 'equals=gold', [2]],
    ['event.startsOn', 'equals=2026-03-23', all],
  ] as const)('%s %s', async (field, condition, expected) => {
    const query = `where[${field}][${condition.replace('=', ']=')}`
    if (expected === null) expect(await problemOf(`/api/sessions?event=alpha&${query}`)).toMatchObject({ code: 'unknown_field', allowed: expect.arrayContaining(['slots.startsAt']) as string[] })
    else expect(sorted(await numbersOf(query))).toEqual(expected)
  })

  it('joins conditions with and and or, within each other', async () => {
    expect(sorted(await numbersOf('where[or][0][slug][equals]=session-1&where[or][1][and][0][track.slug][equals]=track-1&where[or][1][and][1][slots.number][greater_than]=1018'))).toEqual([1, 21])
    expect(sorted(await numbersOf('where[slug][in]=session-1,session-2&where[or][0][slug][equals]=session-1'))).toEqual([1])
    expect(await numbersOf('where[and][]')).toHaveLength(25)
    expect(await numbersOf('where[or][]=')).toHaveLength(25)
  })

  it('takes an event from the conditions alone, as clients of Payload write it', async () => {
    expect(sorted(await numbersOf('where[event.slug][equals]=beta', ''))).toEqual([1, 2, 3, 4])
    expect(await read(`/api/sessions?where[event][equals]=${sampleId('beta')}&limit=1`)).toMatchObject({ totalDocs: 4 })
    expect(await read('/api/sessions?where[event.slug][equals]=nowhere')).toMatchObject({ totalDocs: 0, docs: [] })
    const response = await sample.delivery.get('/api/sessions?where[event.slug][equals]=beta')
    expect([response.headers.get('edition'), response.headers.get('surrogate-key')]).toEqual(['1', expect.stringContaining(sampleId('beta')) as string])
  })

  it.each(collectionNames)('knows the fields of %s', async (name) => {
    const { docs: [first] } = await read(`/api/${name}?limit=1&depth=0`)
    expect(await read(`/api/${name}?where[id][equals]=${first?.id ?? ''}&depth=0`)).toMatchObject({ totalDocs: 1, docs: [{ id: first?.id }] })
  })

  it.each([
    ['where[titel][equals]=x', { code: 'unknown_field', field: 'titel', suggestion: 'title', parameter: 'where[titel][equals]'.slice(0, -8) }],
    ['where[speaker.slug][equals]=x', { code: 'unknown_field', suggestion: 'appearances.speaker.slug' }],
    ['where[track.nam][equals]=x', { code: 'unknown_field', suggestion: 'track.name', allowed: expect.arrayContaining(['track.slug', 'track.color']) as string[] }],
    ['where[email][exists]=true', { code: 'unknown_field' }],
    ['where[title][equal]=x', { code: 'unknown_operator', operator: 'equal', suggestion: 'equals', field: 'title' }],
    ['where[title][greater_than]=x', { code: 'unknown_operator', allowed: expect.arrayContaining(['contains', 'like']) as string[] }],
    ['where[title][near]=1,2', { code: 'unknown_operator' }],
    ['where[track][slug][equals]=x', { code: 'invalid_parameter', suggestion: 'track.slug' }],
    ['where[title]=x', { code: 'invalid_parameter', detail: expect.stringContaining('where[title][equals]=value') as string }],
    ['where=x', { code: 'invalid_parameter', parameter: 'where' }],
    ['where[track][equals]=track-1', { code: 'invalid_parameter', suggestion: 'track.slug' }],
    ['where[state][equals]=canceled', { code: 'invalid_parameter', suggestion: 'cancelled' }],
    ['where[startsAt][equals]=2026-03-23T10:00:00', { code: 'invalid_parameter', detail: expect.stringContaining('offset') as string }],
    ['where[startsAt][equals]=2026-02-30', { code: 'invalid_parameter' }],
    ['where[slots.number][equals]=1e3', { code: 'invalid_parameter' }],
    ['where[doNotRecord][equals]=yes', { code: 'invalid_parameter' }],
    ['where[title][exists]=1', { code: 'invalid_parameter' }],
    ['where[title][contains]=', { code: 'invalid_parameter' }],
    ['where[title][equals]=a&where[title][equals]=b', { code: 'repeated_parameter' }],
    ['where[title][equals][x]=a', { code: 'invalid_parameter' }],
    ['where[or][title][equals]=a', { code: 'invalid_parameter' }],
    ['where[slug][in][a]=a', { code: 'invalid_parameter' }],
    ['where[__proto__][equals]=a', { code: 'unknown_parameter' }],
    ['where[constructor][equals]=a', { code: 'unknown_field' }],
    ['where[title][__proto__]=a', { code: 'unknown_parameter' }],
    [`where${'[or][0]'.repeat(6)}[title][equals]=a`, { code: 'query_too_complex' }],
    [Array.from({ length: 31 }, (_, n) => `where[or][${n}][slug][equals]=${n}`).join('&'), { code: 'query_too_complex' }],
    [`where[slug][in]=${Array.from({ length: 101 }, (_, n) => n).join(',')}`, { code: 'query_too_complex' }],
    [Array.from({ length: 102 }, (_, n) => `where[slug][in][${n}]=${n}`).join('&'), { code: 'query_too_complex' }],
    [Array.from({ length: 402 }, () => 'a').join('&'), { code: 'query_too_complex' }],
    [`where[title][equals]=${'x'.repeat(201)}`, { code: 'invalid_parameter' }],
    ['where[title][equals]=%ff', { code: 'malformed_request' }],
    ['where[title][equals]=%', { code: 'malformed_request' }],
  ] as const)('refuses %s', async (query, expected) => {
    expect(await problemOf(`/api/sessions?${query}`)).toMatchObject({ status: 400, ...expected })
  })

  it('takes lists as long as it says, in every way in which they are written', async () => {
    const many = Array.from({ length: 100 }, (_, n) => `session-${n}`)
    for (const query of [`where[slug][in]=${many.join(',')}`, many.map((slug, n) => `where[slug][in][${n}]=${slug}`).join('&'), many.map((slug) => `where[slug][in][]=${slug}`).join('&'), many.map((slug) => `where[slug][in]=${slug}`).join('&')]) {
      expect(sorted(await numbersOf(query))).toEqual(all)
    }
  })
})

describe('sort', () => {
  it('goes by several fields, descending with a minus, nothing last, ties in the usual order', async () => {
    expect(await numbersOf('sort=-slug')).toEqual([...all].reverse())
    expect(await numbersOf('sort=slug')).toEqual(all)
    expect((await numbersOf('sort=-startsAt')).slice(0, 2)).toEqual([25, 24])
    expect((await numbersOf('sort=-startsAt')).at(-1)).toBe(5)
    expect((await numbersOf('sort=startsAt')).at(-1)).toBe(5)
    expect((await numbersOf('sort=-track.order,-slug')).slice(0, 3)).toEqual([23, 17, 14])
    expect((await numbersOf('sort=track.order')).slice(-6)).toEqual([4, 8, 12, 16, 20, 24])
    expect((await numbersOf('sort=state,-startsAt')).slice(-2)).toEqual([3, 6])
  })

  it.each([
    ['sort=titel', { code: 'unknown_field', parameter: 'sort', suggestion: 'title' }],
    ['sort=-createdAt', { code: 'unknown_field' }],
    ['sort=track', { code: 'invalid_parameter', suggestion: 'track.name' }],
    ['sort=abstract', { code: 'invalid_parameter' }],
    ['sort=', { code: 'invalid_parameter' }],
    ['sort=title,title,title,title,title,title', { code: 'invalid_parameter' }],
    ['sort=title&sort=slug', { code: 'repeated_parameter' }],
    ['sort[]=title&sort[]=slug', { code: 'repeated_parameter' }],
  ] as const)('refuses %s', async (query, expected) => {
    expect(await problemOf(`/api/sessions?${query}`)).toMatchObject({ status: 400, ...expected })
  })
})
