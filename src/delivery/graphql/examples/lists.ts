import type { Example } from './example.ts'

/** Queries of what is looked for, shown at a place or a time, or kept up to date. */
export const listExamples: readonly Example[] = [
  {
    name: 'Today',
    title: 'What is on on a day',
    description: 'All events of that day, with what takes place. The client says which day it is, so that answers can be kept.',
    variables: ({ day }) => ({ day }),
    query: `query Today($day: Date!) {
  events(filter: { on: $day }) {
    nodes {
      slug
      name
      days(date: $day) {
        slots(filter: { states: [CONFIRMED], slotStates: [CONFIRMED] }) {
          startsAtLocal
          endsAtLocal
          room { name }
          session { slug title kind }
        }
      }
    }
  }
}`,
  },
  {
    name: 'Browse',
    title: 'Sessions to choose from',
    description: 'The list behind the chips of a schedule page: narrowed by day, kind, level and words, a page at a time. Leave out what is not chosen.',
    variables: ({ event, day }) => ({ event, filter: { days: [day], states: ['CONFIRMED'] }, orderBy: 'STARTS_AT' }),
    query: `query Browse($event: String!, $filter: SessionFilter, $orderBy: SessionOrder! = STARTS_AT, $after: String) {
  sessions(event: $event, filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
    totalCount
    nodes {
      id
      slug
      title
      level
      track { slug name color }
      slots { startsAtLocal room { name } }
      appearances { speaker { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
  tracks(event: $event) { slug name color }
  topics(event: $event) { slug name }
}`,
  },
  {
    name: 'Search',
    title: 'Search',
    description: 'Sessions, speakers and whatever else holds the words, best first. Slips of the finger do no harm.',
    variables: ({ event, words }) => ({ event, text: words }),
    query: `query Search($text: String!, $event: String) {
  search(text: $text, event: $event, first: 10) {
    kind
    title
    event { slug }
    item {
      __typename
      ... on Session { slug slots { startsAtLocal } }
      ... on Speaker { slug jobTitle }
      ... on Track { slug }
    }
  }
}`,
  },
  {
    name: 'RoomSign',
    title: 'The sign at the door of a room',
    description: 'What is on there at an instant, and what comes next, of all events that share the room. Round the instant to the minute.',
    variables: ({ room, at }) => ({ room, at }),
    query: `query RoomSign($room: String!, $at: DateTime!) {
  room(slug: $room) {
    name
    floor
    now: slots(filter: { runsAt: $at, slotStates: [CONFIRMED] }) {
      nodes { ...Sign }
    }
    next: slots(filter: { startsFrom: $at, slotStates: [CONFIRMED] }, first: 3) {
      nodes { ...Sign }
    }
  }
}

fragment Sign on Slot {
  startsAtLocal
  endsAtLocal
  session {
    title
    event { name }
    appearances { speaker { name } }
  }
}`,
  },
  {
    name: 'ChangesSince',
    title: 'What changed since an edition',
    description: 'The sessions that are new or different since the edition that a site was last built from, the latest change first.',
    variables: ({ event, edition }) => ({ event, edition }),
    query: `query ChangesSince($event: String!, $edition: Int!) {
  event(slug: $event) {
    edition { number version note releasedAt }
    sessions(filter: { changedSince: $edition }, orderBy: CHANGED_DESC) {
      totalCount
      nodes {
        slug
        title
        state
        changedIn
        slots { startsAtLocal sequence changedAt movedFrom { startsAt room { name } } }
      }
    }
  }
}`,
  },
  {
    name: 'MySchedule',
    title: 'A personal schedule',
    description: 'The sessions that somebody has chosen, by id, on their own clock. Those that are gone are passed over.',
    variables: ({ sessions }) => ({ ids: sessions, timeZone: 'America/New_York' }),
    query: `query MySchedule($ids: [ID!]!, $timeZone: TimeZone) {
  sessions(filter: { ids: $ids }) {
    nodes {
      id
      title
      state
      event { slug name }
      slots {
        startsAt(timeZone: $timeZone)
        endsAt(timeZone: $timeZone)
        state
        room { name }
      }
    }
  }
}`,
  },
]
