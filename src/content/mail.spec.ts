import { afterAll, beforeAll, expect, it } from 'vitest'
import { startMailServer } from '../../tests/support/startMailServer.ts'
import type { MailServer } from '../../tests/support/startMailServer.ts'
import { mailBy } from './mail.ts'

let server: MailServer
beforeAll(async () => { server = await startMailServer() })
afterAll(() => server.close())

async function adapterOf(address: string, from: string) {
  return (await mailBy({ server: address, from, report: () => undefined }))()
}

it('gives mail to the server, under the name that is set', async () => {
  const adapter = await adapterOf(`smtp://ada%40example.org:se%3Acret@127.0.0.1:${server.port}`, 'Lineup of KubeCon <lineup@example.org>')
  await adapter.sendEmail({ to: 'editor@example.org', subject: 'A release that you set was not made', text: 'Why it was not.' })
  expect(server.received).toMatchObject([{ from: 'lineup@example.org', to: ['editor@example.org'], user: 'ada@example.org' }])
  expect(server.received[0]?.text).toContain('From: Lineup of KubeCon <lineup@example.org>')
  expect(server.received[0]?.text).toContain('Subject: A release that you set was not made')
  expect(server.received[0]?.text).toContain('Why it was not.')
})

it('says so when the server refuses', async () => {
  const adapter = await adapterOf(`smtp://ada:wrong@127.0.0.1:${server.port}`, 'lineup@example.org')
  await expect(adapter.sendEmail({ to: 'editor@example.org', subject: 'Never', text: 'Never' })).rejects.toThrow('Wrong password')
})

it('starts without the server', async () => {
  const adapter = await adapterOf('smtp://127.0.0.1:1', 'lineup@example.org')
  expect(adapter).toMatchObject({ defaultFromAddress: 'lineup@example.org', defaultFromName: 'Lineup' })
  await expect(adapter.sendEmail({ to: 'editor@example.org', subject: 'Never', text: 'Never' })).rejects.toThrow('ECONNREFUSED')
})
