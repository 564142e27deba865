import type { ServerProps } from 'payload'
import Link from 'next/link.js'

const steps = [
  { collection: 'venues', name: 'A venue and its rooms', why: 'where it takes place; co-located events share them' },
  { collection: 'events', name: 'An event', why: 'its days, time zone and phase; for sponsors, its tiers' },
  { collection: 'tracks', name: 'Tracks', why: 'the threads of the programme' },
  { collection: 'speakers', name: 'Speakers', why: 'one profile serves all events' },
  { collection: 'sessions', name: 'Sessions', why: 'what is on the programme, each with its slots: when and in which room' },
] as const

/** Shown on the start page while there is no event: in which order a programme is written. */
export async function FirstSteps({ payload, user }: ServerProps) {
  if (!user) return null
  const { totalDocs } = await payload.count({ collection: 'events', overrideAccess: true }) // whether there are any, not which
  if (totalDocs > 0) return null
  const { admin } = payload.config.routes
  return (
    <section className="first-steps">
      <h2>Nothing here yet: write the first programme</h2>
      <ol>
        {steps.map(({ collection, name, why }) => (
          <li key={collection}>
            <Link href={`${admin}/collections/${collection}/create`}>{name}</Link>: {why}.
          </li>
        ))}
      </ol>
      <p>
        Published documents become public when the event’s phase says so: sessions and speakers from “Programme published” on. Drafts never do.
      </p>
    </section>
  )
}
