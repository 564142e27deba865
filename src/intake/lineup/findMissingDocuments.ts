import { writtenKeyOf } from '../apply/written.ts'
import type { TakeNote } from '../notes.ts'
import { noChoices } from '../plan/choices.ts'
import { fingerprintOf } from '../plan/compareFields.ts'
import { fateOf } from '../plan/fateOf.ts'
import type { Missing } from '../plan/plan.ts'
import type { PlanOptions } from '../plan/planProgramme.ts'
import type { WholeThere } from './loadWhole.ts'
import type { WholeMatches } from './matchWhole.ts'
import type { Content } from './wholeEvent.ts'
import { newestOf } from './wholeEvent.ts'

const confirmed = fingerprintOf('confirmed')

/** Sessions and slots that an earlier import of an export brought and that this one does not name; as `findMissing` of other sources. */
export function findMissingDocuments(there: WholeThere, matches: WholeMatches, { source, missing, publish, choices = noChoices }: PlanOptions, note: TakeNote): Missing[] {
  const found = new Set([...matches.values()].flatMap((match) => (match === 'trash' ? [] : [match.id])))
  const titles = new Map(there.documents.sessions.map((document) => [document.id, titleOf(newestOf(document))]))
  return (['sessions', 'slots'] as const).flatMap((collection) => there.documents[collection].flatMap((document): Missing[] => {
    const content = newestOf(document)
    const recorded = there.written.get(writtenKeyOf(collection, document.id))
    if (found.has(document.id) || recorded?.source !== source || content['state'] !== 'confirmed') return []
    const { fields } = recorded
    const isStatusEditors = fields['status'] !== undefined && fields['status'] !== fingerprintOf(document.draft === null ? 'published' : 'draft')
    const name = titles.get(collection === 'sessions' ? document.id : String(content['session'])) ?? document.id
    const isLive = document.published !== null
    // A state that an editor has set stays.
    const may = { collection, mayCancel: fields['state'] === confirmed, mayArchive: collection === 'sessions' && isLive && !isStatusEditors }
    const becomes = fateOf(choices.missing.get(document.id) ?? missing, may)
    // Publishing it would publish what an editor has not finished.
    const publishes = collection === 'slots' || (publish && (document.draft === null || !isStatusEditors))
    if (becomes === 'archive' && !publishes) note('archive-waits', { path: 'missing', name })
    return [{ ...may, id: document.id, name, becomes, publishes, isLive, record: { source, fields } }]
  }))
}

function titleOf({ title }: Content): string {
  return String(Object.values(title ?? {})[0] ?? '')
}
