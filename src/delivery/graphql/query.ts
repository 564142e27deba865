import type { Locale } from '../../program/locale.ts'
import type { View } from '../rest/view.ts'
import { goneKey } from '../store/indexEvent.ts'
import { readAcrossEvents } from '../store/reading.ts'
import type { Context } from './builder.ts'
import { builder } from './builder.ts'
import { EventConnection, SessionConnection, SpeakerConnection } from './connections.ts'
import { LocaleEnum, SearchKindEnum, searchKinds } from './enums.ts'
import { clientError, quote } from './errors.ts'
import { findEvent, findEventOrNull } from './findEvent.ts'
import { limits } from './limits/limits.ts'
import { pageOf } from './paging.ts'
import { EventType, OrganizationType, SessionType, SpeakerType, SponsorType, TrackType } from './refs.ts'
import { findSession } from './findSession.ts'
import { lookAt, see } from './seen.ts'
import { SearchHit, lookAtFound } from './types/searchHit.ts'
import { within } from './within.ts'
import { isGiven } from './isGiven.ts'

builder.queryType({
  description: 'Everything that is public. One answer is always of one moment: no edition changes while it is made.',
  fields: (t) => {
    const locale = t.arg({ type: LocaleEnum, description: 'The language of the texts; what was not written in it comes in the default one. Without: the default language.' })
    const inEvent = t.arg.string({ required: true, description: 'Slug of the event.' })
    const maybeInEvent = t.arg.string({ description: 'Slug of an event. Without: of all.' })
    const first = t.arg.int({ defaultValue: 50, required: true, description: 'Entries a page, up to 2,000.' })
    const after = t.arg.string({ description: 'The cursor after which the page begins.' })
    const slug = t.arg.string({ required: true, description: 'Its slug, or one it had before.' })
    return {
      event: t.field({
        type: EventType, nullable: true, description: 'The event with that slug; null if there is none, or if it was taken off (then with an error GONE).',
        args: { slug, edition: t.arg.int({ description: 'Number of an edition. For now only the live one can be read.' }), locale },
        resolve: (_root, args, context) => {
          const view = findEventOrNull(openView(context, args.locale), args.slug)
          if (view && isGiven(args.edition) && args.edition !== view.event.number) {
            throw clientError('EDITION_NOT_AVAILABLE', `Of ${quote(args.slug)} only the live edition can be read: ${view.event.number}.`, { argument: 'edition', live: view.event.number })
          }
          return view
        },
      }),
      events: t.field({
        type: EventConnection, description: 'All events by first day.', args: { first, after, locale },
        resolve: (_root, args, context) => {
          const view = openView(context, args.locale)
          return pageOf(readAcrossEvents(context.reading).events, args, (event) => lookAt(view, event))
        },
      }),
      session: t.field({
        type: SessionType, nullable: true, description: 'The session with that slug; null if there is none, or if it was taken off (then with an error GONE).',
        args: { event: inEvent, slug, locale },
        resolve: (_root, args, context) => findSession(findEvent(openView(context, args.locale), args.event), args.slug),
      }),
      speaker: t.field({
        type: SpeakerType, nullable: true, description: 'The speaker with that slug; null if there is none, or if the profile was taken off (then with an error GONE).', args: { slug, locale },
        resolve: (_root, args, context) => findShared(openView(context, args.locale), 'speaker', args.slug),
      }),
      organization: t.field({
        type: OrganizationType, nullable: true, description: 'The organization with that slug; null if there is none, or if it was taken off (then with an error GONE).', args: { slug, locale },
        resolve: (_root, args, context) => findShared(openView(context, args.locale), 'organization', args.slug),
      }),
      tracks: t.field({
        type: [TrackType], description: 'The tracks of an event in their order.', args: { event: inEvent, locale },
        resolve: (_root, args, context) => {
          const view = findEvent(openView(context, args.locale), args.event)
          return view.event.of.track.all.map((track) => see(view, track))
        },
      }),
      sessions: t.field({
        type: SessionConnection, description: 'Sessions by event, then by first start; those without a slot come last in their event.', args: { event: maybeInEvent, first, after, locale },
        resolve: (_root, args, context) => {
          const view = openView(context, args.locale)
          const events = isGiven(args.event) ? [findEvent(view, args.event)] : readAcrossEvents(context.reading).events.map((event) => lookAt(view, event))
          return pageOf(events.flatMap((own) => own.event.of.session.all.map((session) => ({ id: session.id, own, session }))), args, ({ own, session }) => see(own, session))
        },
      }),
      speakers: t.field({
        type: SpeakerConnection, description: 'Speakers by name, of one event or of all.', args: { event: maybeInEvent, first, after, locale },
        resolve: (_root, args, context) => {
          const view = openView(context, args.locale)
          if (!isGiven(args.event)) return pageOf(readAcrossEvents(context.reading).shared.speaker.all, args, (speaker) => see(view, speaker))
          const own = findEvent(view, args.event)
          return pageOf(own.event.of.speaker.all, args, (speaker) => see(own, speaker))
        },
      }),
      sponsors: t.field({
        type: [SponsorType], description: 'The sponsors of an event by tier, then in their order.', args: { event: inEvent, locale },
        resolve: (_root, args, context) => {
          const view = findEvent(openView(context, args.locale), args.event)
          return view.event.of.sponsor.all.map((sponsor) => see(view, sponsor))
        },
      }),
      search: t.field({
        type: [SearchHit], description: 'What holds all the words, best first. Accents and capitals do not matter.',
        args: {
          event: maybeInEvent,
          text: t.arg.string({ required: true, description: 'One or more words, or beginnings or other parts of words; up to 100 characters.' }),
          kinds: t.arg({ type: [SearchKindEnum], description: 'Only things of these kinds. Without: of all.' }),
          first: t.arg.int({ defaultValue: 20, required: true, description: 'Hits at most, up to 50.' }),
          locale,
        },
        resolve: async (_root, args, context) => {
          within('text', args.text.length, 1, limits.searchText)
          const most = within('first', args.first, 1, limits.searchHits)
          const view = openView(context, args.locale)
          const own = isGiven(args.event) ? findEvent(view, args.event) : null
          const hits = await context.search.find(context.reading, own?.event ?? null, args.text, args.kinds ?? searchKinds)
          return hits.slice(0, most).map((found) => lookAtFound(own ?? view, found))
        },
      }),
    }
  },
})

/** @throws LOCALE_NOT_SERVED */
function openView({ reading, locales, publicUrl }: Context, locale: Locale | null | undefined): View {
  if (isGiven(locale) && !locales.includes(locale)) {
    throw clientError('LOCALE_NOT_SERVED', `Texts are served in ${locales.map((one) => one.toUpperCase()).join(', ')} here, not in ${locale.toUpperCase()}.`, { argument: 'locale', served: locales.map((one) => one.toUpperCase()) })
  }
  return { reading, event: null, locale: locale ?? locales[0], fallback: locales[0], publicUrl }
}

/** @throws GONE */
function findShared<K extends 'speaker' | 'organization'>(view: View, kind: K, slug: string) {
  const library = readAcrossEvents(view.reading)
  const entity = library.shared[kind].bySlug.get(slug)
  if (entity) return see(view, entity)
  if (library.goneFromCatalogue.has(goneKey(kind, slug))) throw clientError('GONE', `The ${kind} ${quote(slug)} was taken off.`)
  return null
}
