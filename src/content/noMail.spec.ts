import { expect, it } from 'vitest'
import { noMail } from './noMail.ts'
import type { Payload } from 'payload'

it('tells the log what was not sent, and never its text', async () => {
  const told: string[] = []
  const adapter = noMail((message) => told.push(message))({ payload: {} as Payload }) // the adapter asks nothing of it
  await adapter.sendEmail({ to: 'editor@example.org', subject: 'Reset password', text: 'secret-token', html: '<p>secret-token</p>' })
  expect(told).toEqual(['No mail server is set up: “Reset password” was not sent. A platform admin can set a new password.'])
})
