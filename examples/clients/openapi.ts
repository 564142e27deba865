import createClient from 'openapi-fetch'

import type { components, paths } from './types/openapi.ts'

type Session = components['schemas']['Session']

/** Lists with commas between; `where` and `select` in brackets, as deep as they go. */
function querySerializer(query: object): string {
  const search = new URLSearchParams()
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) search.set(name, value.join(','))
    else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) add(`${name}[${key}]`, part)
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') search.set(name, String(value))
  }
  for (const [name, value] of Object.entries(query)) add(name, value)
  return search.toString()
}

export function openLineup(api: string) {
  return createClient<paths>({ baseUrl: api, querySerializer })
}

/** What a search finds in some tracks of an event, the best first. */
export async function searchSessions(api: string, event: string, tracks: string[], q: string): Promise<Session[]> {
  const { data, error } = await openLineup(api).GET('/api/sessions', { params: { query: { event, q, where: { 'track.slug': { in: tracks }, 'state': { not_equals: 'cancelled' } }, limit: 20 } } })
  if (error) throw new Error(error.detail)
  return data.docs
}

if (import.meta.main) console.log(await searchSessions('http://localhost:3000', 'open-source-securitycon-eu-2026', ['runtime-security'], 'ebpf'))
