import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { from: string; to: string[]; user: string | undefined; text: string }

/** A mail server on a free port of this machine; the password of everybody is `se:cret`. Users are optional. */
export async function startMailServer() {
  const received: ReceivedMail[] = []
  let refusing = 0
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username = '', password }, _session, done) => (password === 'se:cret' ? done(null, { user: username }) : done(new Error('Wrong password'))),
    onData: (stream, session, done) => {
      const { envelope } = session
      const user: unknown = session.user
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusing > 0) {
          refusing -= 1
          done(Object.assign(new Error('Come again later'), { responseCode: 451 }))
          return
        }
        received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), user: typeof user === 'string' ? user : undefined, text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo // it listens on a port
  return {
    port,
    received,
    /** Takes none of so many mails that come next. */
    refuse: (count: number) => { refusing = count },
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>
