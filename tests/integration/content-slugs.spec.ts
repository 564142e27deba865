import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOf, makersIn, startContent } from './contentFixtures.ts'
import type { Event } from '../../src/payload-types.ts'

let content: Awaited<ReturnType<typeof startContent>>
let make: ReturnType<typeof makersIn>
let event: Event
let other: Event

beforeAll(async () => {
  content = await startContent()
  make = makersIn(content.payload)
  event = await make.event({ name: 'One' })
  other = await make.event({ name: 'Two' })
})
afterAll(() => content[Symbol.asyncDispose]())

it('is made from the title, and made unique within the event', async () => {
  const slugs = [await make.session(event, { title: 'Über Größe' }), await make.session(event, { title: 'Über Größe' }), await make.session(other, { title: 'Über Größe' })].map(({ slug }) => slug)
  expect(slugs).toEqual(['uber-grosse', 'uber-grosse-2', 'uber-grosse'])
  expect((await make.session(event, { title: 'Live' })).slug).toBe('live-2') // an address of its own
})

it('is refused if it is taken in the event, reserved or malformed', async () => {
  await make.session(event, { title: 'Taken', slug: 'taken' })
  expect(await faultsOf(make.session(event, { slug: 'taken' }))).toEqual({ slug: '“taken” is taken in this event. Choose another slug.' })
  expect((await make.session(other, { slug: 'taken' })).slug).toBe('taken')
  expect(await faultsOf(make.session(event, { slug: 'program' }))).toEqual({ slug: '“program” is the address of something else. Choose another word.' })
  expect(await faultsOf(make.session(event, { slug: 'Not A Slug' }))).toEqual({ slug: 'Use lower case letters, digits and single hyphens: not-a-slug.' })
  expect(await faultsOf(make.event({ slug: 'one' }))).toEqual({ slug: '“one” is taken. Choose another slug.' })
})

it('is refused if a draft has it: a new one, and that of something public', async () => {
  await make.session(event, { title: 'Draft', slug: 'in-a-draft', _status: 'draft' })
  expect(await faultsOf(make.session(event, { slug: 'in-a-draft' }))).toHaveProperty('slug')
  const session = await make.session(event, { title: 'Public', slug: 'public-now' })
  await content.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { slug: 'public-soon', _status: 'draft' } })
  expect(await faultsOf(make.session(event, { slug: 'public-soon' }))).toHaveProperty('slug')
  expect(await faultsOf(make.session(event, { slug: 'public-now' }))).toHaveProperty('slug')
})

it('stays taken in the trash', async () => {
  const session = await make.session(event, { slug: 'thrown-away' })
  await content.payload.update({ collection: 'sessions', id: session.id, data: { deletedAt: new Date().toISOString() } })
  expect(await faultsOf(make.session(event, { slug: 'thrown-away' }))).toEqual({ slug: '“thrown-away” belongs to something in the trash in this event. Choose another slug, or delete that for good.' })
})

it('is kept as a former slug when it was public, not when it was a draft only', async () => {
  const session = await make.session(event, { slug: 'first' })
  const update = (slug: string, status: 'draft' | 'published') =>
    content.payload.update({ collection: 'sessions', id: session.id, draft: status === 'draft', data: { slug, _status: status } })
  await update('never-public', 'draft')
  expect((await update('second', 'published')).formerSlugs).toEqual(['first'])
  expect((await update('third', 'published')).formerSlugs).toEqual(['first', 'second'])
  expect((await update('first', 'published')).formerSlugs).toEqual(['second', 'third'])
})

it('is new for a duplicate, which has no former slugs', async () => {
  const session = await make.session(event, { title: 'Twin', slug: 'twin' })
  await content.payload.update({ collection: 'sessions', id: session.id, data: { slug: 'twin-renamed', _status: 'published' } })
  const copy = await content.payload.duplicate({ collection: 'sessions', id: session.id })
  expect([copy.slug, copy.formerSlugs ?? []]).toEqual(['twin', []])
})

it('is refused by the database itself when two writes come at once', async () => {
  const results = await Promise.allSettled(Array.from({ length: 4 }, () => make.session(event, { title: 'Race', slug: 'race' })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) {
    if (result.status === 'rejected') expect(Object.keys(await faultsOf(Promise.reject(result.reason as Error)))).toEqual(['slug'])
  }
})
