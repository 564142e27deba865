import { ProgrammeDocument } from './types/graphql.ts'
import type { TypedDocumentString } from './types/graphql.ts'

/** One request: variables and answer have the types of the document. */
export async function ask<Result, Variables>(api: string, document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  const response = await fetch(`${api}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  })
  // The schema says what is in an answer; the types were made from it.
  const { data, errors } = await response.json() as { data?: Result, errors?: { message: string }[] }
  if (data === undefined || errors !== undefined) throw new Error(errors?.map(({ message }) => message).join(' ') ?? `${api} answered ${response.status}`)
  return data
}

/** The sessions of an event, as lines: `09:00 Room 1: Welcome, with Ada Lovelace`. */
export async function programmeLines(api: string, slug: string): Promise<string[]> {
  const { event } = await ask(api, ProgrammeDocument, { slug })
  if (event === null) throw new Error(`There is no event ${slug}.`)
  return event.sessions.nodes.flatMap(({ title, slots, appearances }) => slots.map(({ startsAtLocal, room }) =>
    `${startsAtLocal.slice(11, 16)} ${room?.name ?? '–'}: ${title}, with ${appearances.map(({ speaker }) => speaker.name).join(', ')}`))
}

if (import.meta.main) console.log(await programmeLines('http://localhost:3000', 'open-source-securitycon-eu-2026'))
