/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How much a session asks of those who come. */
export type Level =
  /** Experience is presupposed. */
  | 'ADVANCED'
  /** For everybody. */
  | 'ANY'
  /** Nothing is presupposed. */
  | 'BEGINNER'
  /** The basics are presupposed. */
  | 'INTERMEDIATE';

/** What a link leads to. */
export type LinkKind =
  /** A Bluesky profile. */
  | 'BLUESKY'
  /** Where to leave feedback. */
  | 'FEEDBACK'
  /** A GitHub profile or repository. */
  | 'GITHUB'
  /** A LinkedIn profile. */
  | 'LINKEDIN'
  /** A live stream. */
  | 'LIVE_STREAM'
  /** A Mastodon profile. */
  | 'MASTODON'
  /** Something else. */
  | 'OTHER'
  /** The slides of a session. */
  | 'SLIDES'
  /** A recording. */
  | 'VIDEO'
  /** A website. */
  | 'WEBSITE'
  /** An X profile. */
  | 'X'
  /** A YouTube channel. */
  | 'YOUTUBE';

/** What sort of item of the programme a session is. */
export type SessionKind =
  /** A break: coffee, lunch. */
  | 'BREAK'
  /** A report from practice. */
  | 'CASE_STUDY'
  /** A talk to everybody. */
  | 'KEYNOTE'
  /** A talk of a few minutes. */
  | 'LIGHTNING_TALK'
  /** Several people discuss. */
  | 'PANEL'
  /** The desk is open. */
  | 'REGISTRATION'
  /** A party, a dinner, a run. */
  | 'SOCIAL'
  /** A talk. */
  | 'TALK'
  /** Hands-on. */
  | 'WORKSHOP';

/** Whether a session takes place. */
export type SessionState =
  /** It does not; it stays listed so that nobody waits for it. */
  | 'CANCELLED'
  /** It takes place. */
  | 'CONFIRMED'
  /** Another session takes place instead: `replacedBy`. */
  | 'REPLACED';

/** Whether a session takes place at that time. */
export type SlotState =
  /** It does not, at that time; the session may have other slots. */
  | 'CANCELLED'
  /** It takes place. */
  | 'CONFIRMED';

/** What a speaker does in a session. */
export type SpeakerRole =
  /** Leads through the session. */
  | 'HOST'
  /** Leads the discussion. */
  | 'MODERATOR'
  /** Takes part in the discussion. */
  | 'PANELIST'
  /** Gives the talk. */
  | 'SPEAKER';

export type ProgramQueryVariables = Exact<{
  slug: string;
}>;


export type ProgramQuery = { event: { slug: string, name: string, tagline: string | null, startsOn: string, endsOn: string, timeZone: string, codeOfConductUrl: string | null, description: { html: string, text: string } | null, organizer: { name: string, url: string | null } | null, parent: { name: string } | null, venue: { name: string, url: string | null, address: { street: string | null, postalCode: string | null, city: string | null, country: string | null } } | null, registration: { url: string | null } | null, links: Array<{ kind: LinkKind, label: string | null, url: string }>, logo: { url: string, alt: string, width: number | null, height: number | null } | null, cover: { url: string, alt: string, width: number | null, height: number | null } | null, edition: { number: number, version: string | null, releasedAt: string }, tracks: Array<{ id: string, slug: string, name: string, color: string, description: string | null }>, rooms: Array<{ id: string, name: string, floor: string | null }>, days: Array<{ date: string, slots: Array<{ id: string, startsAt: string, endsAt: string, state: SlotState, room: { id: string, name: string } | null, movedFrom: { startsAt: string, room: { id: string, name: string } | null } | null, session: { id: string } }> }>, sessions: { nodes: Array<{ id: string, slug: string, title: string, kind: SessionKind, state: SessionState, level: Level | null, language: string | null, doNotRecord: boolean, replacedBy: { id: string } | null, abstract: { html: string, text: string } | null, track: { id: string, slug: string, name: string, color: string } | null, topics: Array<{ name: string }>, links: Array<{ kind: LinkKind, label: string | null, url: string }>, sponsor: { organization: { name: string } } | null, appearances: Array<{ role: SpeakerRole, jobTitle: string | null, organization: { name: string } | null, speaker: { id: string } }> }> }, speakers: { nodes: Array<{ id: string, slug: string, name: string, pronouns: string | null, jobTitle: string | null, organization: { name: string } | null, bio: { html: string, text: string } | null, photo: { url: string, alt: string, placeholder: string | null } | null, links: Array<{ kind: LinkKind, label: string | null, url: string }> }> }, tiers: Array<{ slug: string, name: string, sponsors: Array<{ id: string, url: string | null, booth: string | null, text: { html: string } | null, organization: { name: string, url: string | null }, logo: { url: string, width: number | null, height: number | null } | null, darkLogo: { url: string } | null }> }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ProgramDocument = new TypedDocumentString(`
    query Program($slug: String!) {
  event(slug: $slug) {
    slug
    name
    tagline
    description {
      html
      text(maxLength: 155)
    }
    startsOn
    endsOn
    timeZone
    organizer {
      name
      url
    }
    parent {
      name
    }
    venue {
      name
      url
      address {
        street
        postalCode
        city
        country
      }
    }
    registration {
      url
    }
    links {
      kind
      label
      url
    }
    codeOfConductUrl
    logo {
      url
      alt
      width
      height
    }
    cover {
      url
      alt
      width
      height
    }
    edition {
      number
      version
      releasedAt
    }
    tracks {
      id
      slug
      name
      color
      description
    }
    rooms {
      id
      name
      floor
    }
    days {
      date
      slots {
        id
        startsAt
        endsAt
        state
        room {
          id
          name
        }
        movedFrom {
          startsAt
          room {
            id
            name
          }
        }
        session {
          id
        }
      }
    }
    sessions(first: 2000) {
      nodes {
        id
        slug
        title
        kind
        state
        replacedBy {
          id
        }
        abstract {
          html
          text(maxLength: 155)
        }
        track {
          id
          slug
          name
          color
        }
        level
        language
        topics {
          name
        }
        doNotRecord
        links {
          kind
          label
          url
        }
        sponsor {
          organization {
            name
          }
        }
        appearances {
          role
          jobTitle
          organization {
            name
          }
          speaker {
            id
          }
        }
      }
    }
    speakers(first: 2000) {
      nodes {
        id
        slug
        name
        pronouns
        jobTitle
        organization {
          name
        }
        bio {
          html
          text(maxLength: 155)
        }
        photo {
          url(width: 320)
          alt
          placeholder
        }
        links {
          kind
          label
          url
        }
      }
    }
    tiers {
      slug
      name
      sponsors {
        id
        url
        booth
        text {
          html
        }
        organization {
          name
          url
        }
        logo {
          url
          width
          height
        }
        darkLogo: logo(theme: DARK) {
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgramQuery, ProgramQueryVariables>;