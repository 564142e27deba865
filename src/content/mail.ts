import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { noMail } from './noMail.ts'

export type MailOptions = {
  /** `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte; not set: no mail is sent. */
  server: string | undefined
  /** An address, or a name with one in angle brackets. */
  from: string
  /** Told of what is not sent where there is no mail server. */
  report: (message: string) => void
}

/** How Payload sends mail. A server that is away is met when something is sent, not at the start. */
export function mailBy({ server, from, report }: MailOptions): ReturnType<typeof noMail> | Promise<() => ReturnType<EmailAdapter>> {
  if (server === undefined) return noMail(report)
  return nodemailerAdapter({ ...senderOf(from), transportOptions: transportOf(new URL(server)), skipVerify: true }).then((adapter) => adapter as () => ReturnType<EmailAdapter>) // it needs no Payload, and gives what it likes
}

/** In ms: a mail server that does not answer must not hold a worker. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** `587` is the port of submission (RFC 6409), `465` that of submission over TLS (RFC 8314). */
function transportOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...patience,
  }
}

function senderOf(from: string): { defaultFromName: string; defaultFromAddress: string } {
  const named = /^(.*)<([^<>]+)>\s*$/.exec(from)
  return { defaultFromName: named?.[1]?.trim() || 'Lineup', defaultFromAddress: (named?.[2] ?? from).trim() }
}
