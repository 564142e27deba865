import type { View } from '../../rest/view.ts'
import type { LiveEvent } from '../../store/library.ts'
import { noteEvent, readAcrossEvents } from '../../store/reading.ts'
import type { Context } from '../builder.ts'
import type { OrganizationFilterValue } from '../inputs/organizationFilter.ts'
import { pageOf } from '../paging.ts'
import type { Page, PageArguments } from '../paging.ts'
import { lookAt, see } from '../seen.ts'
import type { Seen } from '../seen.ts'
import { all, lowerCase, oneOf } from './conditions.ts'
import { keyOf } from './keyOf.ts'
import { andThen } from './remember.ts'
import type { MaybePromise } from './remember.ts'
import { amongHits, rank } from './searchRanks.ts'

export type OrganizationArguments = PageArguments & { filter?: OrganizationFilterValue | null }

/** Organizations by name, of an event's edition or of all. @throws what `rank` and `pageOf` throw. */
export function listOrganizations(view: View, event: LiveEvent | null, { filter, ...page }: OrganizationArguments, context: Context, size: number): MaybePromise<Page<Seen<'organization'>>> {
  const key = keyOf(`organizations ${event?.id ?? ''}`, filter)
  const seen = event ? lookAt(view, event) : view
  return andThen(rank({ context, reading: view.reading, event }, 'organization', filter?.q, 'name'), (ranks) => {
    const everyone = event ? noteEvent(view.reading, event).of.organization.all : readAcrossEvents(view.reading).shared.organization.all
    const holds = all<(typeof everyone)[number]>([oneOf(lowerCase(filter?.ids), ({ id }) => id), oneOf(filter?.slugs, ({ slug }) => slug)])
    const wanted = amongHits(holds === null ? everyone : everyone.filter(holds), ranks, ({ id }) => id)
    return pageOf(wanted, page, { key, size }, (organization) => see(seen, organization))
  })
}
