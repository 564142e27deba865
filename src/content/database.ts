import { postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'

/** @param report hears of connections that broke while nobody used them; without a listener they would end the process. */
export function databaseOf({ url, migrations, report }: { url: string | undefined; migrations: string; report: (error: Error) => void }) {
  class ReportingPool extends pg.Pool {
    constructor(options?: pg.PoolConfig) {
      super(options)
      this.on('error', report)
    }
  }
  return postgresAdapter({
    push: false,
    idType: 'uuidv7',
    migrationDir: migrations,
    disableCreateDatabase: true,
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
