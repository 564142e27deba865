import type { Tag } from './operation.ts'

export const introduction = `Read-only, open to every origin, without keys or cookies.

**Lists** follow the conventions of Payload’s REST API: \`where[field][operator]=value\`, \`sort\`, \`limit\`, \`page\`, \`depth\`, \`select\`, and its envelope (\`docs\`, \`totalDocs\`, …), so that \`@payloadcms/sdk\` reads them. Beside these there are filters as a person would try them: \`/api/sessions?event=…&track=…&q=…\`.

**References** to other documents are ids at \`depth=0\`, documents at \`depth=1\`; at 2 these have documents in place too.

**Texts** come in \`locale\`; what was not written in it comes in \`fallback-locale\`. Rich texts come as HTML (sanitised), Markdown and plain text.

**Times** end in \`At\` and are UTC; \`…AtLocal\` is the same instant on the event’s clock. Days end in \`On\`.

**Caching**: every answer has a strong \`ETag\`; \`If-None-Match\` gets a 304. With \`edition=N\` an answer is that of one edition, for ever.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\`; their \`type\` leads to an explanation. An unknown or wrong parameter is a 400 that says what is allowed.

**Methods**: each GET also answers HEAD and OPTIONS.`

export const changePolicy = `New addresses, optional parameters, fields, words of a list and problem codes may come at any time: ignore what you do not know. Names, types and meanings stay, and so do problem codes and ids.

What is to go is deprecated first, for six months at least: it is marked here and in the description, and answers to whoever uses it carry \`Deprecation\` (RFC 9745), \`Sunset\` (RFC 8594) and a \`Link\` with \`rel="deprecation"\`. What the public must not see, or what endangers everybody, may go at once.`

const texts: { readonly [T in Tag]: string } = {
  Events: 'Conferences, events beside them, meetups; and the whole programme of one.',
  Tracks: 'Tracks of an event.',
  Sessions: 'Talks, keynotes, workshops and breaks, with when, where and who.',
  Speakers: 'People and their appearances.',
  Sponsors: 'Who sponsors an event, by tier.',
  Rooms: 'Rooms of a venue.',
  Topics: 'Subjects of sessions.',
  Organizations: 'Employers, organizers, sponsors.',
  Feeds: 'An event in formats that other programs read.',
  GraphQL: 'All of it in one query.',
  Media: 'Pictures.',
  Status: 'What is live, for operators and the curious.',
  Description: 'The API about itself.',
}

export const tags = Object.entries(texts).map(([name, description]) => ({ name, description }))
