import type { ExampleNames } from './pickNames.ts'

/** A query that sites ask, ready to be run. */
export type Example = {
  /** Names it in addresses and in lists of documents; also the name of its operation. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly query: string
  /** Variables that give an answer here, with names of what is live. */
  readonly variables: (names: ExampleNames) => Readonly<Record<string, unknown>>
}

/** What sites ask most: shown in GraphiQL and in the documentation, and run by tests. */
export const examples: readonly Example[] = [
  {
    name: 'Programme',
    title: 'The programme of a conference',
    description: 'A conference and the events beside it, day by day: everything a schedule page shows, in one request.',
    variables: ({ event }) => ({ event }),
    query: `query Programme($event: String!) {
  event(slug: $event) {
    ...Programme
    coLocatedEvents {
      ...Programme
    }
  }
}

fragment Programme on Event {
  slug
  name
  timeZone
  days {
    date
    slots {
      id
      startsAtLocal
      endsAtLocal
      state
      room { name }
      session {
        slug
        title
        kind
        state
        track { name color }
        appearances {
          speaker { slug name }
          organization { name }
        }
      }
    }
  }
}`,
  },
  {
    name: 'EventPage',
    title: 'The page of an event',
    description: 'Its texts, days, place, links and pictures, and the languages in which it can be read.',
    variables: ({ event }) => ({ event }),
    query: `query EventPage($event: String!, $locale: Locale) {
  event(slug: $event, locale: $locale) {
    name
    tagline
    locales
    description { html locale }
    startsOn
    endsOn
    timeZone
    phase
    venue {
      name
      address { street postalCode city country }
      geo { latitude longitude }
    }
    organizer { name url }
    registration { url opensAt closesAt }
    callForProposals { url closesAt }
    links { kind label url }
    codeOfConductUrl
    logo { url(width: 320) alt }
    cover { url(width: 1200) srcSet alt placeholder }
    parent { slug name }
    coLocatedEvents { slug name startsOn }
    edition { number version releasedAt }
  }
}`,
  },
  {
    name: 'SessionPage',
    title: 'The page of a session',
    description: 'What it is about, who is on stage, and when and where it is given, on the clock of the event and on the reader’s.',
    variables: ({ event, session }) => ({ event, session, timeZone: 'Europe/Berlin' }),
    query: `query SessionPage($event: String!, $session: String!, $timeZone: TimeZone) {
  session(event: $event, slug: $session) {
    title
    kind
    state
    replacedBy { slug title }
    abstract { html text(maxLength: 160) locale }
    track { slug name color }
    level
    language
    topics { slug name }
    slots {
      day
      startsAtLocal
      endsAtLocal
      forReader: startsAt(timeZone: $timeZone)
      room { slug name floor }
      movedFrom { startsAt room { name } }
    }
    appearances {
      role
      jobTitle
      organization { name }
      speaker { slug name pronouns photo { url(width: 320) alt } }
    }
    sponsor { organization { name } }
    links { kind label url }
    doNotRecord
  }
}`,
  },
  {
    name: 'SpeakerPage',
    title: 'The page of a speaker',
    description: 'A person, and where they are on stage, at all events.',
    variables: ({ speaker }) => ({ speaker }),
    query: `query SpeakerPage($speaker: String!) {
  speaker(slug: $speaker) {
    name
    pronouns
    jobTitle
    organization { name url }
    bio { html text(maxLength: 160) }
    photo { url(width: 640) srcSet alt focalPoint { x y } }
    links { kind label url }
    appearances {
      role
      session {
        slug
        title
        state
        event { slug name }
        slots { startsAtLocal room { name } }
      }
    }
  }
}`,
  },
  {
    name: 'Speakers',
    title: 'The speakers of an event',
    description: 'Those of keynotes first, then all by name, a page at a time.',
    variables: ({ event }) => ({ event }),
    query: `query Speakers($event: String!, $after: String) {
  keynotes: speakers(event: $event, filter: { sessionKinds: [KEYNOTE], sessionStates: [CONFIRMED] }) {
    nodes { ...Card }
  }
  everybody: speakers(event: $event, first: 50, after: $after) {
    totalCount
    nodes { ...Card }
    pageInfo { hasNextPage endCursor }
  }
}

fragment Card on Speaker {
  slug
  name
  jobTitle
  organization { name }
  photo { url(width: 320) alt }
}`,
  },
  {
    name: 'SponsorWall',
    title: 'The wall of sponsors',
    description: 'The tiers, the highest first, each with its logos for a light and for a dark page.',
    variables: ({ event }) => ({ event }),
    query: `query SponsorWall($event: String!) {
  event(slug: $event) {
    tiers {
      slug
      name
      sponsors {
        url
        booth
        organization { name url }
        light: logo { url(width: 320) width height alt }
        dark: logo(theme: DARK) { url(width: 320) width height alt }
      }
    }
  }
}`,
  },
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
