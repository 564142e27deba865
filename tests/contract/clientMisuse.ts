import { ask } from '../../examples/clients/graphql.ts'
import { openLineup } from '../../examples/clients/openapi.ts'
import { openPayload } from '../../examples/clients/payload.ts'
import { ProgrammeDocument } from '../../examples/clients/types/graphql.ts'

const taken: unknown[] = []

/**
 * What the types of the clients must refuse. Compiled with everything else, never run: a mistake that the types let pass
 * leaves an expectation unmet, and that is an error.
 */
export async function misuseGraphql(api: string): Promise<void> {
  // @ts-expect-error A variable that the query does not take.
  await ask(api, ProgrammeDocument, { slog: 'alpha' })
  // @ts-expect-error A variable that the query needs.
  await ask(api, ProgrammeDocument, {})
  // @ts-expect-error A variable of another type.
  await ask(api, ProgrammeDocument, { slug: 3 })
  const { event } = await ask(api, ProgrammeDocument, { slug: 'alpha' })
  // @ts-expect-error There may be no such event.
  const { name } = event
  // @ts-expect-error A field that was not asked for.
  taken.push([name, event?.tagline])
}

export async function misuseOpenapi(api: string): Promise<void> {
  const lineup = openLineup(api)
  // @ts-expect-error An address that there is not.
  await lineup.GET('/api/session')
  // @ts-expect-error A parameter that there is not.
  await lineup.GET('/api/sessions', { params: { query: { lmit: 3 } } })
  // @ts-expect-error A kind of session that there is not.
  await lineup.GET('/api/sessions', { params: { query: { kind: ['speech'] } } })
  // @ts-expect-error A condition on a field that there is not.
  await lineup.GET('/api/sessions', { params: { query: { where: { titel: { equals: 'Welcome' } } } } })
  // @ts-expect-error A method that there is not: everything public is read-only.
  await lineup.POST('/api/sessions')
  const { data, error } = await lineup.GET('/api/sessions')
  // @ts-expect-error A request may fail.
  taken.push(data.docs)
  // @ts-expect-error A field that there is not.
  taken.push([error?.detail, data?.docs[0]?.titel])
}

export async function misusePayload(api: string): Promise<void> {
  const payload = openPayload(api)
  // @ts-expect-error A collection that there is not.
  await payload.find({ collection: 'session' })
  // @ts-expect-error A field that there is not.
  await payload.find({ collection: 'sessions', select: { titel: true } })
  // @ts-expect-error A language that there is not.
  await payload.find({ collection: 'sessions', locale: 'xx' })
  const { docs: [session] } = await payload.find({ collection: 'sessions', select: { title: true } })
  // @ts-expect-error A field that was not selected.
  taken.push(session?.abstract)
  const speaker = await payload.findByID({ collection: 'speakers', id: 'ada-lovelace' })
  // @ts-expect-error The organization may be an id, or nothing.
  taken.push(speaker.organization.name)
}
