import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(() => sample[Symbol.asyncDispose]())

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await sample.delivery.get(path, headers)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const headings = (text: string): string[] => [...text.matchAll(/<h3[^>]*>([^<]+)/g)].map(([, title = '']) => title)

it('shows the whole programme of an event, in order, with the people and the sponsors', async () => {
  const { status, headers, text } = await read('/events/alpha')
  expect(status).toBe(200)
  expect([headers.get('content-type'), headers.get('edition'), headers.get('surrogate-key')]).toEqual(['text/html; charset=utf-8', '2', `event-${sample.alpha.manifest.scope}`])
  const { days } = await (await sample.delivery.get('/api/events/alpha/program')).json() as { days: { date: string; slots: { session: string }[] }[] }
  expect(headings(text).filter((heading) => heading.startsWith('Session'))).toHaveLength(days.flatMap(({ slots }) => slots).length)
  for (const { date, slots } of days) if (slots.length > 0) expect(text).toContain(`id="${date}"`)
  expect(text).toContain('Speaker 1')
  expect(text).toContain('<h2>Sponsors</h2>')
  expect(text).not.toContain('as the public saw it')
})

it('speaks the language that is asked for, and offers the others', async () => {
  const { text, headers } = await read('/events/alpha?locale=de')
  expect(headers.get('content-language')).toBe('de')
  expect(headings(text)).toContain('Vortrag 2')
  expect(text).toMatch(/Spur 1/)
  expect(text).toMatch(/href="\/events\/alpha\?locale=en" hreflang="en"/)
})

it('shows an edition of before, and says so', async () => {
  const [old, now] = [await read('/events/alpha?edition=1'), await read('/events/alpha')]
  expect(old.text).toContain('Edition 1, as the public saw it.')
  expect(headings(old.text)).toContain('Session 26')
  expect(headings(now.text)).not.toContain('Session 26')
  expect(old.headers.get('cache-control')).toContain('immutable')
})

it('is one answer, however the link to it was decorated', async () => {
  const plain = await read('/events/alpha')
  const decorated = await read('/events/alpha?utm_source=mail&edition=')
  expect(decorated.status).toBe(400) // what it does read must be right
  expect((await read('/events/alpha?utm_source=mail')).headers.get('etag')).toBe(plain.headers.get('etag'))
  expect((await read('/events/alpha', { 'if-none-match': plain.headers.get('etag') ?? '' })).status).toBe(304)
})

it.each([['/events/none', 404], ['/events/alpha?locale=xx', 400], ['/events/alpha?edition=99', 404], ['/events/alpha?edition=-1', 400]])('%s: %i', async (path, status) => {
  expect((await read(path)).status).toBe(status)
})
