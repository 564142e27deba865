/** What keeps the database from having the schema, in one line, with what to do. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault'
}
