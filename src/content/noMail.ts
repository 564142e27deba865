import type { EmailAdapter } from 'payload'

/**
 * For a CMS without a mail server: what would have been sent is told to the log by its kind only, since the text of such a
 * mail lets its reader sign in.
 */
export const noMail =
  (report: (message: string) => void): (() => ReturnType<EmailAdapter>) =>
  () => ({
    name: 'no-mail',
    defaultFromAddress: 'lineup@localhost.invalid',
    defaultFromName: 'Lineup',
    sendEmail: ({ subject }) => {
      const name = typeof subject === 'string' ? subject : 'a mail'
      const help = /password/i.test(name) ? ' A platform admin can set a new password.' : ''
      report(`No mail server is set up: “${name}” was not sent.${help}`)
      return Promise.resolve()
    },
  })
