import type { Locale } from '../../program/locale.ts'
import type { Demo } from '../content/demo.ts'
import type { DemoEvent, DemoSession } from '../content/types.ts'
import type { Writer } from './createWriter.ts'
import type { Placed } from './places.ts'
import { firstPlaceOf, placeOf } from './places.ts'
import { otherLocalesOf, requiredIn, richTextIn } from './texts.ts'

/** A slot that moves once the public has seen it in its first place. `room` is an id. */
export type Move = Placed & { slot: string; event: string }

/** Every session with its slots. @returns the moves that are still to be made. */
export async function createProgrammes({ events, programmes }: Demo, writer: Writer): Promise<Move[]> {
  const moves: Move[] = []
  for (const { event: slug, sessions } of programmes) {
    const event = events.find((candidate) => candidate.slug === slug)
    if (event === undefined) throw new Error(`The demo has a programme of "${slug}", which is no event of it.`)
    // A session that was replaced names the one that takes its place.
    const ordered = [...sessions.filter(({ replacedBy }) => replacedBy === undefined), ...sessions.filter(({ replacedBy }) => replacedBy !== undefined)]
    for (const session of ordered) {
      await createSession(session, event, writer)
      moves.push(...(await createSlots(session, event, writer)))
    }
  }
  return moves
}

async function createSession(session: DemoSession, event: DemoEvent, writer: Writer): Promise<void> {
  const { slug, formerSlugs = [], title, abstract, kind, track, level, audiences = [], topics = [], appearances = [], replacedBy, sponsor } = session
  const texts = (locale: Locale) => ({ title: requiredIn(title, locale), abstract: richTextIn(abstract, locale) })
  const hasSpeech = appearances.length > 0
  await writer.create('sessions', `${event.slug} ${slug}`, {
    data: (locale) => ({
      ...texts(locale),
      slug,
      formerSlugs,
      event: writer.idOf('events', event.slug),
      kind,
      track: track === undefined ? undefined : writer.idOf('tracks', `${event.slug} ${track}`),
      level,
      audiences,
      language: hasSpeech ? 'en' : undefined,
      topics: topics.map((topic) => writer.idOf('topics', topic)),
      appearances: appearances.map(({ speaker, role = 'speaker' }) => ({ speaker: writer.idOf('speakers', speaker), role })),
      state: session.state ?? 'confirmed',
      replacedBy: replacedBy === undefined ? undefined : writer.idOf('sessions', `${event.slug} ${replacedBy}`),
      sponsor: sponsor === undefined ? undefined : writer.idOf('sponsors', `${event.slug} ${sponsor}`),
      links: session.links ?? [],
      doNotRecord: session.doNotRecord ?? false,
      _status: 'published' as const,
    }),
    texts,
    locales: otherLocalesOf(title, abstract),
  })
}

async function createSlots({ slug, slots }: DemoSession, event: DemoEvent, writer: Writer): Promise<Move[]> {
  const moves: Move[] = []
  for (const [index, slot] of slots.entries()) {
    const { room, ...times } = placeOf(firstPlaceOf(slot), event)
    const id = await writer.create('slots', `${event.slug} ${slug} ${index}`, {
      data: () => ({
        session: writer.idOf('sessions', `${event.slug} ${slug}`),
        room: writer.idOf('rooms', room),
        ...times,
        state: slot.isCancelled === true ? ('cancelled' as const) : ('confirmed' as const),
      }),
    })
    if (slot.movedFrom === undefined) continue
    const target = placeOf(slot, event)
    moves.push({ ...target, room: writer.idOf('rooms', target.room), slot: id, event: writer.idOf('events', event.slug) })
  }
  return moves
}
