/** The fields that a build reads of each collection. What is not listed is never loaded. */
export const publicFields = {
  events: [
    'slug', 'formerSlugs', 'name', 'kind', 'parent', 'organizer', 'tagline', 'description', 'startsOn', 'endsOn', 'timeZone', 'dayEndsAtHour',
    'rasterMinutes', 'venue', 'phase', 'phaseChanges', 'registration', 'callForProposals', 'tiers', 'links', 'codeOfConductUrl', 'logo', 'cover', 'publishing',
  ],
  tracks: ['slug', 'name', 'color', 'description', 'order'],
  sessions: [
    'slug', 'formerSlugs', 'title', 'kind', 'abstract', 'track', 'level', 'audiences', 'language', 'topics', 'appearances', 'state', 'replacedBy',
    'sponsor', 'links', 'doNotRecord',
  ],
  slots: ['session', 'room', 'startsAt', 'endsAt', 'state', 'guid', 'number'],
  speakers: ['slug', 'name', 'pronouns', 'jobTitle', 'organization', 'bio', 'photo', 'links'],
  sponsors: ['organization', 'tier', 'order', 'url', 'booth', 'text', 'showsFrom', 'showsUntil', 'logo', 'logoDark'],
  organizations: ['slug', 'name', 'url', 'logo', 'logoDark'],
  venues: ['slug', 'name', 'address', 'geo', 'timeZone', 'url'],
  rooms: ['venue', 'slug', 'name', 'guid', 'floor', 'capacity', 'order'],
  topics: ['slug', 'name'],
  media: ['alt', 'placeholder', 'filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes'],
} as const
