import { handleEndpoints } from 'payload'
import { expect } from 'vitest'
import type { Event } from '../../src/payload-types.ts'
import type { GivenApplyInput, ImportAnswer } from '../../src/program/importing/importsAnswer.ts'
import { importAnswerSchema, importBegunSchema } from '../../src/program/importing/importsAnswer.ts'
import type { GivenImportOptions } from '../../src/program/importing/importOptions.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

const roles = ['manager', 'editor', 'viewer', 'stranger'] as const
export type Role = (typeof roles)[number] | 'nobody'
export const everybody: readonly Role[] = [...roles, 'nobody']

/** A session as the tables of these tests have it; what is left out has a value of its own. */
export type Row = { id: string; title?: string; start?: string; room?: string; speakers?: string; abstract?: string; track?: string; state?: string }

export function tableOf(...rows: Row[]): string {
  const columns = ['id', 'title', 'start', 'duration', 'room', 'speakers', 'abstract', 'track', 'state'] as const
  const lines = rows.map((row, at) => ({ title: `Session ${row.id}`, start: `2026-04-01 ${String(9 + (at % 10)).padStart(2, '0')}:00`, duration: '45', room: 'Hall', speakers: '', abstract: 'Text.', track: '', state: '', ...row }))
  return [columns.join(','), ...lines.map((line) => columns.map((column) => JSON.stringify(line[column])).join(','))].join('\n')
}

/** A CMS with a worker that works when told, an event with its team, and imports into it over HTTP. */
export async function startImports() {
  const started = await startPublication()
  // Jobs of one event's imports go one after the other: the next is there once the one before is written down.
  const work = async (): Promise<void> => {
    do await started.work()
    while ((await started.jobs()).some(({ due }) => due))
  }
  const publication = { ...started, work }
  const { payload, make } = publication
  const venue = await make.venue()
  const event = await make.event({ name: 'Camp', slug: 'camp', phase: 'programme-published', venue: venue.id })
  const other = await make.event({ name: 'Another', slug: 'another', venue: venue.id })
  const keys = new Map<Role, string>()
  for (const role of roles) {
    const apiKey = crypto.randomUUID()
    keys.set(role, apiKey)
    await payload.create({ collection: 'integrations', data: { name: `Key of ${role}`, enableAPIKey: true, apiKey, memberships: [role === 'stranger' ? { event: other.id, role: 'manager' } : { event: event.id, role }] } })
  }
  await publication.work()

  async function call(role: Role, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object | FormData): Promise<{ status: number; body: unknown }> {
    if (body === undefined || body instanceof FormData) return raw(role, method, path, body)
    return raw(role, method, path, JSON.stringify(body), 'application/json')
  }
  async function raw(role: Role, method: string, path: string, body?: string | FormData, type?: string): Promise<{ status: number; body: unknown }> {
    const key = keys.get(role)
    const headers = new Headers(key === undefined ? {} : { authorization: `integrations API-Key ${key}` })
    if (type !== undefined) headers.set('content-type', type)
    const request = new Request(`http://localhost:3000/cms/api/${path}`, body === undefined ? { method, headers } : { method, headers, body })
    const response = await handleEndpoints({ config: payload.config, request })
    return { status: response.status, body: await response.json() }
  }
  const path = `events/${event.id}/imports`
  const read = async (id: number, role: Role = 'viewer'): Promise<ImportAnswer> => {
    const answer = await call(role, 'GET', `${path}/${id}`)
    expect(answer).toMatchObject({ status: 200 })
    return importAnswerSchema.parse(answer.body)
  }
  const begun = (answer: { status: number; body: unknown }): number => {
    expect(answer).toMatchObject({ status: 202 })
    return importBegunSchema.parse(answer.body).id
  }
  const upload = async (text: string, options: GivenImportOptions = {}, role: Role = 'manager'): Promise<number> => begun(await call(role, 'POST', path, formOf({ source: 'csv', options, files: [text] })))
  /** Makes a plan and waits for it. */
  const plan = async (text: string, options: GivenImportOptions = {}, role: Role = 'manager'): Promise<ImportAnswer> => {
    const id = await upload(text, options, role)
    await publication.work()
    return read(id)
  }
  const apply = async (id: number, input: GivenApplyInput = {}, role: Role = 'manager'): Promise<ImportAnswer> => {
    begun(await call(role, 'POST', `${path}/${id}/apply`, input))
    await publication.work()
    return read(id)
  }
  const undo = async (id: number, role: Role = 'manager'): Promise<ImportAnswer> => {
    begun(await call(role, 'POST', `${path}/${id}/undo`, {}))
    await publication.work()
    return read(id)
  }
  /** Plans and applies. */
  const bring = async (text: string, options: GivenImportOptions = {}): Promise<ImportAnswer> => apply((await plan(text, options)).id)
  return { ...publication, event, other, path, call, raw, read, upload, plan, apply, undo, bring, begun, state: () => stateOf(publication, event) }
}
export type Imports = Awaited<ReturnType<typeof startImports>>

export function formOf({ source, options, files, url }: { source?: string; options?: object | string; files?: readonly (string | Uint8Array<ArrayBuffer>)[]; url?: string }): FormData {
  const form = new FormData()
  if (source !== undefined) form.append('source', source)
  if (url !== undefined) form.append('url', url)
  if (options !== undefined) form.append('options', typeof options === 'string' ? options : JSON.stringify(options))
  for (const [at, file] of (files ?? []).entries()) form.append('files', new Blob([file]), `table${at + 1}.csv`)
  return form
}

const content = ['events', 'events_locales', 'venues', 'rooms', 'tracks', 'tracks_locales', 'organizations', 'speakers', 'speakers_locales', 'sessions', 'sessions_locales', 'sessions_appearances', 'sessions_external_ids', 'slots', 'slots_external_ids', 'speakers_external_ids', 'speakers_rels', 'rooms_rels', 'rooms_locales', 'venues_locales', 'events_tiers', 'events_tiers_locales', 'sponsors', 'sponsors_locales', 'topics', 'topics_locales', 'media', 'media_locales'] as const

/**
 * All content as the database holds it, but for when it was written last: rows of tables, what the newest version of each document
 * says, fingerprints, and what the public sees.
 */
async function stateOf({ query, payload, editionOf }: Pick<Publication, 'query' | 'payload' | 'editionOf'>, event: Event): Promise<unknown> {
  const rows = await Promise.all(content.map(async (table) => [table, (await query<{ row: object }>(`select to_jsonb(t) - 'updated_at' ${/_(locales|rels)$/.test(table) ? `- 'id'` : ''} as row from ${table} t order by 1`)).map(({ row }) => row)] as const))
  const drafts = await Promise.all((['events', 'tracks', 'speakers', 'sponsors', 'sessions'] as const).map(async (collection) => {
    const { docs } = await payload.find({ collection, draft: true, depth: 0, pagination: false, locale: 'all', sort: 'id', overrideAccess: true })
    return docs.map(({ updatedAt: _, ...document }) => document)
  }))
  const written = await query('select * from intake.written order by 1, 2, 3')
  const { entities } = await editionOf(event.id)
  // That something was public meanwhile, subscribers and calendars must know for good.
  const history = new Set(['changedIn', 'sequence', 'changedAt', 'movedFrom'])
  const seen: unknown = JSON.parse(JSON.stringify(entities, (key, value: unknown) => (history.has(key) ? undefined : value)))
  return { rows: Object.fromEntries(rows), drafts, written, seen }
}
