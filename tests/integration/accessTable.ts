/**
 * Who may do what, to a document that hangs on event A.
 *
 * Columns: anonymous; a person without a membership; viewer, editor and manager of A; the same of B; keys (integrations) with
 * the role of a viewer and an editor of A, and one that has expired; a platform admin.
 *
 *   +  done          -  refused, and nothing changed          o  answered, but without effect
 *
 * Each cell is tried by REST and by GraphQL, but for Payload's own collections, which are not in GraphQL at all.
 */
export const accessTable = `
                   anon none  viewA editA manA  viewB editB manB  keyV keyE keyX  admin

events
  create           -    -     -     -     -     -     -     -     -    -    -     +
  read-published   -    -     +     +     +     +     +     +     +    +    -     +
  read-draft       -    -     +     +     +     -     -     -     +    +    -     +
  read-versions    -    -     +     +     +     -     -     -     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  publish          -    -     -     +     +     -     -     -     -    +    -     +
  restore-version  -    -     -     -     +     -     -     -     -    -    -     +
  duplicate        -    -     -     -     -     -     -     -     -    -    -     +
  trash            -    -     -     -     -     -     -     -     -    -    -     +
  delete           -    -     -     -     -     -     -     -     -    -    -     +

tracks
  create           -    -     -     +     +     -     -     -     -    +    -     +
  read-published   -    -     +     +     +     -     -     -     +    +    -     +
  read-draft       -    -     +     +     +     -     -     -     +    +    -     +
  read-versions    -    -     +     +     +     -     -     -     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  publish          -    -     -     +     +     -     -     -     -    +    -     +
  restore-version  -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     -     -     -    +    -     +
  trash            -    -     -     +     +     -     -     -     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

sessions
  create           -    -     -     +     +     -     -     -     -    +    -     +
  read-published   -    -     +     +     +     -     -     -     +    +    -     +
  read-draft       -    -     +     +     +     -     -     -     +    +    -     +
  read-versions    -    -     +     +     +     -     -     -     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  publish          -    -     -     +     +     -     -     -     -    +    -     +
  restore-version  -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     -     -     -    +    -     +
  trash            -    -     -     +     +     -     -     -     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

sponsors
  create           -    -     -     +     +     -     -     -     -    +    -     +
  read-published   -    -     +     +     +     -     -     -     +    +    -     +
  read-draft       -    -     +     +     +     -     -     -     +    +    -     +
  read-versions    -    -     +     +     +     -     -     -     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  publish          -    -     -     +     +     -     -     -     -    +    -     +
  restore-version  -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     -     -     -    +    -     +
  trash            -    -     -     +     +     -     -     -     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

slots
  create           -    -     -     +     +     -     -     -     -    +    -     +
  read             -    -     +     +     +     -     -     -     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     -     -     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

speakers
  create           -    -     -     +     +     -     +     +     -    +    -     +
  read-published   -    -     +     +     +     +     +     +     +    +    -     +
  read-draft       -    -     +     +     +     +     +     +     +    +    -     +
  read-versions    -    -     -     +     +     -     -     -     -    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  publish          -    -     -     +     +     -     -     -     -    +    -     +
  restore-version  -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     +     +     -    +    -     +
  trash            -    -     -     +     +     -     -     -     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

organizations
  create           -    -     -     +     +     -     +     +     -    +    -     +
  read             -    -     +     +     +     +     +     +     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     +     +     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

venues
  create           -    -     -     +     +     -     +     +     -    +    -     +
  read             -    -     +     +     +     +     +     +     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     +     +     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

rooms
  create           -    -     -     +     +     -     +     +     -    +    -     +
  read             -    -     +     +     +     +     +     +     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     +     +     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

topics
  create           -    -     -     +     +     -     +     +     -    +    -     +
  read             -    -     +     +     +     +     +     +     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  duplicate        -    -     -     +     +     -     +     +     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

media
  create           -    -     -     +     +     -     +     +     -    +    -     +
  read             -    -     +     +     +     +     +     +     +    +    -     +
  read-file        -    -     +     +     +     +     +     +     +    +    -     +
  update           -    -     -     +     +     -     -     -     -    +    -     +
  delete           -    -     -     +     +     -     -     -     -    +    -     +

# A person with a membership of A. Managers may change such a person's memberships of their own events, nothing else.
users
  create           -    -     -     -     +     -     -     -     -    -    -     +
  read             -    -     +     +     +     -     -     +     -    -    -     +
  update           -    -     -     -     o     -     -     o     -    -    -     +
  delete           -    -     -     -     -     -     -     -     -    -    -     +

# An integration with a membership of A.
integrations
  create           -    -     -     -     -     -     -     -     -    -    -     +
  read             -    -     -     -     -     -     -     -     -    -    -     +
  update           -    -     -     -     -     -     -     -     -    -    -     +
  delete           -    -     -     -     -     -     -     -     -    -    -     +

# A preference of the editor of A.
payload-preferences
  create           -    -     -     -     -     -     -     -     -    -    -     -
  read             -    -     -     +     -     -     -     -     -    -    -     -
  update           -    -     -     +     -     -     -     -     -    -    -     -
  delete           -    -     -     +     -     -     -     -     -    -    -     -

payload-jobs
  create           -    -     -     -     -     -     -     -     -    -    -     -
  read             -    -     -     -     -     -     -     -     -    -    -     -
  update           -    -     -     -     -     -     -     -     -    -    -     -
  delete           -    -     -     -     -     -     -     -     -    -    -     -

payload-kv
  create           -    -     -     -     -     -     -     -     -    -    -     -
  read             -    -     -     -     -     -     -     -     -    -    -     -
  update           -    -     -     -     -     -     -     -     -    -    -     -
  delete           -    -     -     -     -     -     -     -     -    -    -     -

payload-migrations
  create           -    -     -     -     -     -     -     -     -    -    -     -
  read             -    -     -     -     -     -     -     -     -    -    -     -
  update           -    -     -     -     -     -     -     -     -    -    -     -
  delete           -    -     -     -     -     -     -     -     -    -    -     -
`

export type Verdict = '+' | '-' | 'o'

export interface AccessRow {
  collection: string
  operation: string
  verdicts: ReadonlyMap<string, Verdict>
}

/** @throws Error on a line that is no table row: a slip in the table must not leave out a test. */
export function parseAccessTable(table: string): AccessRow[] {
  const rows: AccessRow[] = []
  const lines = table.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const roles = (lines.shift() ?? '').trim().split(/\s+/)
  let collection = ''
  for (const line of lines) {
    const [operation = '', ...cells] = line.trim().split(/\s+/)
    if (cells.length === 0) {
      collection = operation
      continue
    }
    if (cells.length !== roles.length || cells.some((cell) => !['+', '-', 'o'].includes(cell))) throw new Error(`Not a row: ${line}`)
    rows.push({ collection, operation, verdicts: new Map(roles.map((role, n) => [role, cells[n] as Verdict])) })
  }
  return rows
}
