import { postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'

/** @param report hears of connections that broke, in use or not; without a listener they would end the process. */
export function databaseOf({ url, migrations, report }: { url: string | undefined; migrations: string; report: (error: Error) => void }) {
  class ReportingPool extends pg.Pool {
    constructor(options?: pg.PoolConfig) {
      super(options)
      this.on('error', report)
      // One that is in use when it breaks tells nobody but itself.
      this.on('connect', (client) => client.on('error', report))
    }
  }
  return postgresAdapter({
    push: false,
    idType: 'uuidv7',
    // What comes back from an export keeps its ids; `keepGivenId` drops those that anybody else sends.
    allowIDOnCreate: true,
    migrationDir: migrations,
    disableCreateDatabase: true,
    afterSchemaInit: [nameSlugIndexes],
    pg: { ...pg, Pool: ReportingPool },
    pool: {
      connectionString: url,
      application_name: 'lineup-cms',
      // One client of these is Payload's own for good.
      max: 12,
      connectionTimeoutMillis: 5_000,
      query_timeout: 20_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  })
}

/** When two writes take one slug at once the index refuses the second: the message belongs to the field `slug`, not to two columns. */
const nameSlugIndexes: NonNullable<Parameters<typeof postgresAdapter>[0]['afterSchemaInit']>[number] = ({ adapter, schema }) => {
  for (const [table, { indexes }] of Object.entries(adapter.rawTables)) {
    for (const { name, on, unique } of Object.values(indexes ?? {})) {
      if (unique === true && Array.isArray(on) && on.includes('slug')) adapter.fieldConstraints[table] = { ...adapter.fieldConstraints[table], [name]: 'slug' }
    }
  }
  return schema
}
