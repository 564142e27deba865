import { z } from 'zod'

const eventsSchema = z.object({ docs: z.array(z.object({ slug: z.string(), phase: z.string().optional() })) })

/** The first admin, when this run made it. */
export interface Admin {
  email: string
  password: string
}

/** What a person sees when all is up. @param address the public one. @param local where to ask now for what is there. */
export async function greeting({ address, local, admin, dataDir, seconds }: { address: string, local: string, admin: Admin | undefined, dataDir: string, seconds: number }): Promise<string> {
  const slug = await aSlug(local)
  const signIn = admin === undefined
    ? 'sign in as before; a new admin: npm run admin:create'
    : `sign in as ${admin.email} with the password ${admin.password}   (shown only now: keep it)`
  return `
Lineup is up after ${seconds} s.

  Public   ${address}
  Admin    ${address}/admin
           ${signIn}

  Try:
    curl '${address}/api/events'
${slug === undefined ? '' : `    curl '${address}/api/sessions?event=${slug}&limit=3'
    curl '${address}/api/graphql' -H 'content-type: application/json' -d '{"query":"{ event(slug: \\"${slug}\\") { name tracks { name } } }"}'
`}
  Logs: ${dataDir}/logs. Ctrl-C stops everything.
`
}

/** An event to ask for: one with a programme, when there is one. */
async function aSlug(local: string): Promise<string | undefined> {
  const answer = await fetch(`${local}/api/events?limit=50`, { signal: AbortSignal.timeout(5_000) }).then(async (response): Promise<unknown> => response.json(), () => undefined)
  const docs = eventsSchema.safeParse(answer).data?.docs ?? []
  return (docs.find(({ phase }) => phase !== 'announced' && phase !== 'call-for-proposals') ?? docs[0])?.slug
}
