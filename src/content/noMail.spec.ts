import { expect, it } from 'vitest'
import { noMail } from './noMail.ts'

it('tells the log what was not sent, and never its text', async () => {
  const told: string[] = []
  const adapter = noMail((message) => told.push(message))()
  await adapter.sendEmail({ to: 'editor@example.org', subject: 'Reset password', text: 'secret-token', html: '<p>secret-token</p>' })
  expect(told).toEqual(['No mail server is set up: “Reset password” was not sent. A platform admin can set a new password.'])
  await adapter.sendEmail({ to: 'editor@example.org', subject: 'A release that you set was not made', text: 'why' })
  expect(told.slice(1)).toEqual(['No mail server is set up: “A release that you set was not made” was not sent.'])
})
