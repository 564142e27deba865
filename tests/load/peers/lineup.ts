import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildCatalogue } from '../../support/editions.ts'
import type { BuiltEdition } from '../../support/editions.ts'
import { startDelivery } from '../../support/startDelivery.ts'
import { writeSampleSnapshot } from '../../support/writeSampleSnapshot.ts'
import type { Peer } from './peer.ts'

const fields = (abstract: string): string => `{ sessions(first: 200) { nodes { id slug title kind level language state ${abstract} slots { startsAt endsAt room { slug name } } track { slug name color } topics { slug name } appearances { speaker { slug name jobTitle organization { slug name } } } } } }`

/**
 * Lineup's delivery over the edition, with the settings it ships with; asked for something else each time if `isUncached`, and then
 * without the limit on work, which a single address would meet at once.
 */
export async function startLineup(edition: BuiltEdition, isUncached: boolean): Promise<Peer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
  await writeSampleSnapshot(folder, [edition, buildCatalogue([edition])])
  const delivery = await startDelivery({ snapshotDir: folder, file: 'dist/delivery.js', env: isUncached ? { LINEUP_LIMITS: 'off' } : {} })
  const query = isUncached
    ? { query: `query ($n: Int) { event(slug: "peers") ${fields('abstract { html text(maxLength: $n) }')} }`, variables: '%n' }
    : { query: `{ event(slug: "peers") ${fields('abstract { html }')} }` }
  return {
    name: 'Lineup',
    // No session is so far away that the number makes a difference to what is answered, only to what is asked.
    list: { url: `${delivery.url}/api/sessions?event=peers&limit=10&depth=1${isUncached ? '&where[slots.number][not_equals]=%d' : ''}`, method: 'GET', headers: {}, body: null },
    programme: { url: `${delivery.url}/api/graphql`, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(query).replace('"%n"', '{"n":%d}') },
    close: async () => {
      await delivery[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
