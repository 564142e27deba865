import { expect, it } from 'vitest'
import { mappingSchema, mergeMapping, readRule, toldMappingSchema } from './mapping.ts'

it.each([
  ['track', { place: 'track', as: null }],
  [' level:advanced ', { place: 'level', as: 'advanced' }],
  ['new-topic:Supply chain: all of it', { place: 'new-topic', as: 'Supply chain: all of it' }],
  ['kind:lightning-talk', { place: 'kind', as: 'lightning-talk' }],
  ['nothing', { place: 'nothing', as: null }],
  ['nothing:x', null],
  ['level:hard', null],
  ['kind:speech', null],
  ['room', null],
  ['', null],
  ['constructor', null],
  [`track:${'x'.repeat(301)}`, null],
])('reads %j', (written, rule) => { expect(readRule(written)).toEqual(rule) })

it('takes what is told now before what is remembered, and forgets what shall be guessed', () => {
  const remembered = { columns: { Saal: 'room', Art: 'kind' }, categories: { Tags: 'topic', Old: 'nothing' } } as const
  expect(mergeMapping(remembered, { columns: { Art: 'guess', X: 'track' }, categories: { Tags: 'new-topic', Old: 'guess', Never: 'guess' } }))
    .toEqual({ columns: { Saal: 'room', X: 'track' }, categories: { Tags: 'new-topic' } })
})

it('bounds what is told', () => {
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`C${at}`, 'topic']))
  expect([toldMappingSchema.safeParse({ categories: many }).success, toldMappingSchema.safeParse({ categories: { Tags: 'guess' } }).success, mappingSchema.safeParse({ columns: {}, categories: { Tags: 'guess' } }).success]).toEqual([false, true, false])
})
