import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { User } from '../../src/payload-types.ts'
import { startMailServer } from '../support/startMailServer.ts'
import type { MailServer } from '../support/startMailServer.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let server: MailServer
let publication: Publication
let user: User

beforeAll(async () => {
  server = await startMailServer()
  process.env['LINEUP_SMTP_URL'] = `smtp://127.0.0.1:${server.port}`
  process.env['LINEUP_MAIL_FROM'] = 'Lineup <lineup@example.org>'
  publication = await startPublication()
  user = await publication.payload.create({ collection: 'users', data: { name: 'Ada', email: 'ada@example.org', password: 'A long password 1234', isPlatformAdmin: false } })
})
afterAll(async () => {
  await publication[Symbol.asyncDispose]()
  await server.close()
})
beforeEach(() => { server.received.length = 0 })

/** Sets a publish that is due, by somebody who has no role at the event any more. */
async function setDoomedPublish(): Promise<string> {
  const { make, payload } = publication
  const event = await make.event()
  const draft = await make.session(event, { title: 'Opening', _status: 'draft' })
  await payload.jobs.queue({
    task: 'schedulePublish', waitUntil: new Date('2020-01-01T00:00:00Z'),
    input: { type: 'publish', doc: { relationTo: 'sessions', value: draft.id }, user: { relationTo: 'users', value: user.id } },
  })
  return draft.id
}

it('writes once to whoever set a publish that was not made: why, and where', async () => {
  const session = await setDoomedPublish()
  await publication.work()
  await publication.work()
  expect(server.received).toMatchObject([{ from: 'lineup@example.org', to: ['ada@example.org'] }])
  expect(server.received[0]?.text).toContain('Subject: A publish that you set was not made')
  expect(server.received[0]?.text.replaceAll('=\r\n', '')).toContain(`/admin/collections/sessions/${session}`)
})

it('writes to whoever set a release that was not made', async () => {
  const event = await publication.make.event({ publishing: 'release' })
  await publication.work()
  await publication.query(`select publication.add_job('release-edition', json_build_object('event', $1::text), $1, $1 || ' release')`, [event.id])
  await publication.query(`update publication.scopes set release_at = now() - interval '1 second', release_plan = $2 where scope = $1`, [
    event.id, JSON.stringify({ build: crypto.randomUUID(), version: null, note: null, by: { collection: 'users', id: user.id } }),
  ])
  await publication.work()
  expect(server.received).toMatchObject([{ to: ['ada@example.org'] }])
  expect(server.received[0]?.text).toContain('Subject: A release that you set was not made')
})

it('keeps a mail that the server did not take, and sends it later', async () => {
  await setDoomedPublish()
  server.refuse(1)
  await publication.work()
  const mails = () => publication.query<{ attempts: number; error: string | null }>(`select attempts, last_error as error from graphile_worker.jobs where task_identifier = 'send-mail'`)
  expect(await mails()).toMatchObject([{ attempts: 1, error: expect.stringContaining('Come again later') as unknown }])
  expect(server.received).toHaveLength(0)
  await publication.query(`update graphile_worker._private_jobs set run_at = now()`)
  await publication.work()
  expect(server.received).toHaveLength(1)
  expect(await mails()).toEqual([])
})
