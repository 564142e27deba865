import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { issueKey, signUp } from './accessCms.ts'
import type { Caller, TestCms } from './accessCms.ts'

/** A collection in the matrix: how to make a document of event A, and the field whose change is looked for. */
export interface Fixture {
  make: () => Record<string, unknown>
  /** A text field, or one whose value is a string. */
  field: string
  value: () => string
  /** An image, for uploads. */
  file?: () => Promise<{ data: Buffer; mimetype: string; name: string; size: number }>
  /** Addressed by a query rather than by id: where Payload's own endpoints take the id for something else. */
  byQuery?: boolean
}

export interface World {
  callers: ReadonlyMap<string, Caller>
  fixtures: Readonly<Record<string, Fixture>>
  eventA: string
  eventB: string
  /** Gives those with a role at event A the same at another. */
  adopt: (event: string) => Promise<void>
}

let counter = 0
/** Another number at each call. */
export const next = (): number => (counter += 1)
const marker = (): string => `changed ${next()}`

export async function populate(cms: TestCms): Promise<World> {
  const { payload } = cms
  const create = async (collection: string, data: object): Promise<Record<string, unknown> & { id: string }> =>
    (await payload.create({ collection: collection as 'events', data: data as never, overrideAccess: true })) as never
  const eventData = (): Record<string, unknown> => ({
    name: `Event ${next()}`, slug: `event-${next()}`, startsOn: '2026-03-23T12:00:00.000Z', endsOn: '2026-03-23T12:00:00.000Z', timeZone: 'Europe/London',
    ...required.events,
  })
  const a = await create('events', { ...eventData(), tiers: [{ name: 'Gold', slug: 'gold' }], _status: 'published' })
  const b = await create('events', { ...eventData(), _status: 'published' })
  const at = (event: string, role: string): { memberships: object[] } => ({ memberships: [{ event, role }] })

  const editorOfA = await signUp(cms, at(a.id, 'editor'))
  const callers = new Map<string, Caller>([
    ['anon', {}],
    ['none', await signUp(cms, {})],
    ['viewA', await signUp(cms, at(a.id, 'viewer'))],
    ['editA', editorOfA],
    ['manA', await signUp(cms, at(a.id, 'manager'))],
    ['viewB', await signUp(cms, at(b.id, 'viewer'))],
    ['editB', await signUp(cms, at(b.id, 'editor'))],
    ['manB', await signUp(cms, at(b.id, 'manager'))],
    ['keyV', await issueKey(cms, { ...at(a.id, 'viewer'), expiresAt: '2999-01-01T00:00:00.000Z' })],
    ['keyE', await issueKey(cms, at(a.id, 'editor'))],
    ['keyX', await issueKey(cms, { ...at(a.id, 'manager'), expiresAt: '2020-01-01T00:00:00.000Z' })],
    ['admin', await signUp(cms, { isPlatformAdmin: true })],
  ])

  const venue = await create('venues', { name: 'Venue', slug: `venue-${next()}`, timeZone: 'Europe/London' })
  const organization = await create('organizations', { name: 'Organization', slug: `organization-${next()}` })
  const session = await create('sessions', { event: a.id, title: 'Host', slug: `host-${next()}`, _status: 'published' })
  const tier = (a['tiers'] as { id: string }[])[0]?.id
  const named = (): Record<string, unknown> => ({ name: `Name ${next()}`, slug: `name-${next()}` })
  const shared = (): Record<string, unknown> => ({ ...named(), editableBy: [a.id] })
  const minutes = (): number => Date.parse('2026-03-23T08:00:00.000Z') + (next() % 100) * 300_000

  const fixtures: Record<string, Fixture> = {
    events: { make: eventData, field: 'name', value: marker },
    tracks: { make: () => ({ ...named(), event: a.id, color: '#aa00aa', ...required.tracks }), field: 'name', value: marker },
    sessions: { make: () => ({ event: a.id, title: `Title ${next()}`, slug: `title-${next()}`, ...required.sessions }), field: 'title', value: marker },
    sponsors: { make: () => ({ event: a.id, organization: organization.id, tier, order: next() }), field: 'booth', value: marker },
    slots: {
      make: () => {
        const startsAt = minutes()
        return { session: session.id, event: a.id, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + 300_000).toISOString(), ...required.slots }
      },
      field: 'startsAt',
      value: () => new Date(Date.parse('2026-03-23T07:00:00.000Z') + next()).toISOString(),
    },
    speakers: { make: shared, field: 'name', value: marker },
    organizations: { make: shared, field: 'name', value: marker },
    venues: { make: () => ({ ...shared(), timeZone: 'Europe/London' }), field: 'name', value: marker },
    rooms: { make: () => ({ ...shared(), venue: venue.id, ...required.rooms }), field: 'name', value: marker },
    topics: { make: shared, field: 'name', value: marker },
    media: { make: () => ({ alt: `Picture ${next()}`, editableBy: [a.id] }), field: 'alt', value: marker, file: picture },
    users: {
      make: () => ({ name: 'Someone', email: `someone-${next()}@example.org`, password: randomUUID(), ...at(a.id, 'viewer') }),
      field: 'name',
      value: marker,
    },
    integrations: { make: () => ({ name: 'Something', ...at(a.id, 'viewer') }), field: 'description', value: marker },
    'payload-preferences': {
      make: () => ({ key: `key-${next()}`, value: {}, user: { relationTo: 'users', value: editorOfA.id } }),
      field: 'key',
      value: marker,
      byQuery: true,
    },
    'payload-jobs': { make: () => ({ taskSlug: 'schedulePublish', queue: 'default', input: {} }), field: 'queue', value: marker },
    'payload-kv': { make: () => ({ key: `key-${next()}`, data: {} }), field: 'key', value: marker },
    'payload-migrations': { make: () => ({ name: `migration-${next()}`, batch: 1 }), field: 'name', value: marker },
  }
  const teamOfA = ['viewA', 'editA', 'manA', 'keyV', 'keyE', 'keyX'].map((role) => callers.get(role)?.['id'] ?? '')
  const adopt = async (event: string): Promise<void> => {
    for (const table of ['users', 'integrations']) {
      await cms.database.query(
        `insert into ${table}_memberships (_order, _parent_id, id, event_id, role)
         select 2, _parent_id, gen_random_uuid()::text, $1, role from ${table}_memberships where event_id = $2 and _parent_id = any($3)`,
        [event, a.id, teamOfA],
      )
    }
  }
  return { callers, fixtures, eventA: a.id, eventB: b.id, adopt }
}

/** GraphQL wants these although they have defaults. */
const required = {
  events: { kind: 'conference', phase: 'announced', publishing: 'continuous', dayEndsAtHour: 4, rasterMinutes: 5 },
  tracks: { order: 0 },
  sessions: { kind: 'talk', state: 'confirmed' },
  slots: { state: 'confirmed', number: 0 },
  rooms: { order: 0 },
} as const

/** A picture unlike any other. */
async function picture(): Promise<{ data: Buffer; mimetype: string; name: string; size: number }> {
  const n = next()
  const background = { r: n % 256, g: (n >> 8) % 256, b: 80 }
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background } }).png().toBuffer()
  return { data, mimetype: 'image/png', name: `picture-${n}.png`, size: data.byteLength }
}
