import { readFile } from 'node:fs/promises'

import { unannounced } from './announced.ts'
import { openapiChanges } from './openapiChanges.ts'
import { schemaChanges } from './schemaChanges.ts'

import type { BreakingChange } from './announced.ts'

/** A description of the public API: as it was with the last release, and as it is. */
interface Contract {
  released: string
  present: string
  compare: (released: string, present: string) => Promise<BreakingChange[]>
}

/** A release copies each present one over the released one. */
const CONTRACTS: readonly Contract[] = [
  { released: 'schema.released.graphql', present: 'schema.graphql', compare: schemaChanges },
  { released: 'openapi.released.json', present: 'openapi.json', compare: openapiChanges },
]

/** Checks that what sites rely on is as it was released, or that the changelog says what is not. @returns an exit code. */
export async function checkReleased(): Promise<number> {
  const changelog = await readFile('CHANGELOG.md', 'utf8')
  let faults = 0
  for (const { released, present, compare } of CONTRACTS) {
    const changes = await compare(await readFile(released, 'utf8'), await readFile(present, 'utf8'))
    for (const { path, message } of unannounced(changes, changelog)) {
      faults += 1
      console.error(`${present}: ${message} Sites that rely on it break: keep it, deprecated; or name \`${path}\` under “### Breaking” of “## Unreleased” in CHANGELOG.md.`)
    }
  }
  return faults === 0 ? 0 : 1
}
