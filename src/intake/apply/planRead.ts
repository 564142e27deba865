import type { PayloadRequest } from 'payload'
import { loadWhole } from '../lineup/loadWhole.ts'
import type { OpenExport } from '../lineup/openExport.ts'
import { planWhole } from '../lineup/planWhole.ts'
import { knownPictures } from '../plan/knownPictures.ts'
import type { KnownPicture } from '../plan/knownPictures.ts'
import type { Plan } from '../plan/plan.ts'
import { planProgramme } from '../plan/planProgramme.ts'
import type { PlanOptions } from '../plan/planProgramme.ts'
import type { Programme } from '../sources/programme.ts'
import { loadExisting } from './loadExisting.ts'

/** What files hold: a programme, or an event that Lineup exported. */
export type Read = { kind: 'programme'; programme: Programme } | { kind: 'export'; opened: OpenExport }

/** `pictures`: of those that are here it can be asked whether others lie at their addresses by now. `plan` throws PlanRefused. */
export type Planner = { plan: (options: PlanOptions) => Plan; pictures: KnownPicture[] }

/** Looks at what is here, by what the request sees, and makes plans of it. */
export async function planRead(req: PayloadRequest, read: Read, { slug, locale }: Pick<PlanOptions, 'slug' | 'locale'>): Promise<Planner> {
  if (read.kind === 'export') {
    const { whole, files } = read.opened
    const there = await loadWhole(req, whole, slug)
    return { plan: (options) => planWhole(whole, there, files, options), pictures: [] }
  }
  const { programme } = read
  const existing = await loadExisting(req, programme, { slug, locale })
  return { plan: (options) => planProgramme(programme, existing, options), pictures: knownPictures(programme, existing) }
}
