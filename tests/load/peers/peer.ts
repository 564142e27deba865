import type { ChildProcess } from 'node:child_process'

/** A CMS that is compared: how it is asked for the same things. */
export type Peer = {
  name: string
  /** The first ten sessions with what they refer to. */
  list: PeerRequest
  /** 200 sessions with what they refer to, by GraphQL. */
  programme: PeerRequest
  close: () => Promise<void>
}

export type PeerRequest = {
  url: string
  method: 'GET' | 'POST'
  headers: Readonly<Record<string, string>>
  /** `%d` in it, or in the address, stands for a number that is another with each request where nothing shall be kept. */
  body: string | null
}

/** The programme as GraphQL of a CMS that takes a relation for a field. */
export function programmeQuery(field: string): string {
  return `query { ${field} { id slug title kind level language state abstract startsAt endsAt track { slug name color } room { slug name } topics { slug name } speakers { slug name jobTitle organization { slug name } } } }`
}

export function postOf(url: string, query: string): PeerRequest {
  return { url, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }
}

/** Waits until an address answers at all. @throws if the process that should answer ends. */
export async function untilAnswering(url: string, child: ChildProcess, seconds = 180): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    if (await fetch(url).then(({ status }) => status < 500, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`${url} did not answer within ${seconds} s`)
}
