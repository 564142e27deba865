import { builder } from './builder.ts'
import type { Page } from './paging.ts'
import { EventType, SessionType, SpeakerType } from './refs.ts'

type PageInfo = { readonly page: Page<unknown> }

const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where in a list a page stands.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether there are entries after this page.', resolve: ({ page }) => page.start + page.nodes.length < page.total }),
    hasPreviousPage: t.boolean({ description: 'Whether there are entries before this page.', resolve: ({ page }) => page.start > 0 && page.total > 0 }),
    startCursor: t.string({ nullable: true, description: 'Cursor of the first entry; null on an empty page.', resolve: ({ page }) => (page.nodes.length === 0 ? null : page.cursorOf(0)) }),
    endCursor: t.string({ nullable: true, description: 'Cursor of the last entry: give it as `after` for the next page. Null on an empty page.', resolve: ({ page }) => (page.nodes.length === 0 ? null : page.cursorOf(page.nodes.length - 1)) }),
  }),
})

type Edge<T> = { readonly node: T; readonly cursor: string }

function edgesOf<T>({ nodes, cursorOf }: Page<T>): Edge<T>[] {
  return nodes.map((node, index) => ({ node, cursor: cursorOf(index) }))
}

const total = 'Number of entries on all pages.'
const cursor = 'The place of this entry in the list: opaque, and good for later editions too.'

type EventPage = Page<(typeof EventType)['$inferType']>
export const EventConnection = builder.objectRef<EventPage>('EventConnection').implement({
  description: 'A page of events.',
  fields: (t) => ({
    nodes: t.field({ type: [EventType], description: 'The events on this page.', resolve: ({ nodes }) => nodes }),
    edges: t.field({ type: [EventEdge], description: 'The same events with their cursors.', resolve: edgesOf }),
    pageInfo: t.field({ type: PageInfoType, description: 'Where in the list this page stands.', resolve: (page) => ({ page }) }),
    totalCount: t.int({ description: total, resolve: (page) => page.total }),
  }),
})
const EventEdge = builder.objectRef<Edge<EventPage['nodes'][number]>>('EventEdge').implement({
  description: 'An event and its place in a list.',
  fields: (t) => ({
    node: t.field({ type: EventType, description: 'The event.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: cursor }),
  }),
})

type SessionPage = Page<(typeof SessionType)['$inferType']>
export const SessionConnection = builder.objectRef<SessionPage>('SessionConnection').implement({
  description: 'A page of sessions.',
  fields: (t) => ({
    nodes: t.field({ type: [SessionType], description: 'The sessions on this page.', resolve: ({ nodes }) => nodes }),
    edges: t.field({ type: [SessionEdge], description: 'The same sessions with their cursors.', resolve: edgesOf }),
    pageInfo: t.field({ type: PageInfoType, description: 'Where in the list this page stands.', resolve: (page) => ({ page }) }),
    totalCount: t.int({ description: total, resolve: (page) => page.total }),
  }),
})
const SessionEdge = builder.objectRef<Edge<SessionPage['nodes'][number]>>('SessionEdge').implement({
  description: 'A session and its place in a list.',
  fields: (t) => ({
    node: t.field({ type: SessionType, description: 'The session.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: cursor }),
  }),
})

type SpeakerPage = Page<(typeof SpeakerType)['$inferType']>
export const SpeakerConnection = builder.objectRef<SpeakerPage>('SpeakerConnection').implement({
  description: 'A page of speakers.',
  fields: (t) => ({
    nodes: t.field({ type: [SpeakerType], description: 'The speakers on this page.', resolve: ({ nodes }) => nodes }),
    edges: t.field({ type: [SpeakerEdge], description: 'The same speakers with their cursors.', resolve: edgesOf }),
    pageInfo: t.field({ type: PageInfoType, description: 'Where in the list this page stands.', resolve: (page) => ({ page }) }),
    totalCount: t.int({ description: total, resolve: (page) => page.total }),
  }),
})
const SpeakerEdge = builder.objectRef<Edge<SpeakerPage['nodes'][number]>>('SpeakerEdge').implement({
  description: 'A speaker and its place in a list.',
  fields: (t) => ({
    node: t.field({ type: SpeakerType, description: 'The speaker.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: cursor }),
  }),
})
