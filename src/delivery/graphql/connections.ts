import type { ObjectRef } from '@pothos/core'
import { builder } from './builder.ts'
import type { Page } from './paging.ts'
import { EventType, OrganizationType, SessionType, SlotType, SpeakerType } from './refs.ts'

type PageInfo = { readonly page: Page<unknown> }

const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where in a list a page stands.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether there are entries after this page.', resolve: ({ page }) => page.start + page.nodes.length < page.total }),
    hasPreviousPage: t.boolean({ description: 'Whether there are entries before this page.', resolve: ({ page }) => page.start > 0 && page.total > 0 }),
    startCursor: t.string({ nullable: true, description: 'Cursor of the first entry: give it as `before` for the page before. Null on an empty page.', resolve: ({ page }) => (page.nodes.length === 0 ? null : page.cursorOf(0)) }),
    endCursor: t.string({ nullable: true, description: 'Cursor of the last entry: give it as `after` for the next page. Null on an empty page.', resolve: ({ page }) => (page.nodes.length === 0 ? null : page.cursorOf(page.nodes.length - 1)) }),
  }),
})

type Edge<T> = { readonly node: T; readonly cursor: string }

function edgesOf<T>({ nodes, cursorOf }: Page<T>): Edge<T>[] {
  return nodes.map((node, index) => ({ node, cursor: cursorOf(index) }))
}

export const EventConnection = connectionOf(EventType, 'Event', 'event', 'events')
export const SessionConnection = connectionOf(SessionType, 'Session', 'session', 'sessions')
export const SlotConnection = connectionOf(SlotType, 'Slot', 'slot', 'slots')
export const SpeakerConnection = connectionOf(SpeakerType, 'Speaker', 'speaker', 'speakers')
export const OrganizationConnection = connectionOf(OrganizationType, 'Organization', 'organization', 'organizations')

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

/** The type of a page of a list, and of an entry with its cursor. */
function connectionOf<T extends object>(type: ObjectRef<Types, T>, name: string, one: string, many: string) {
  const EdgeType = builder.objectRef<Edge<T>>(`${name}Edge`).implement({
    description: `One ${one} and its place in a list.`,
    fields: (t) => ({
      node: t.field({ type, description: `The ${one}.`, resolve: ({ node }) => node as never }), // of the type's own kind: Pothos cannot tell for a type yet to be chosen
      cursor: t.exposeString('cursor', { description: 'The place of this entry in the list: opaque, good for later editions too, and for the same filter and order only.' }),
    }),
  })
  return builder.objectRef<Page<T>>(`${name}Connection`).implement({
    description: `A page of ${many}.`,
    fields: (t) => ({
      nodes: t.field({ type: [type], description: `The ${many} on this page.`, resolve: ({ nodes }) => nodes }),
      edges: t.field({ type: [EdgeType], description: `The same ${many} with their cursors.`, resolve: edgesOf }),
      pageInfo: t.field({ type: PageInfoType, description: 'Where in the list this page stands.', resolve: (page) => ({ page }) }),
      totalCount: t.int({ description: `Number of ${many} on all pages.`, resolve: ({ total }) => total }),
    }),
  })
}
