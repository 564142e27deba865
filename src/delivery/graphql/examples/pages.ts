import type { Example } from './example.ts'

/** Queries of pages about one thing. */
export const pageExamples: readonly Example[] = [
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
]
