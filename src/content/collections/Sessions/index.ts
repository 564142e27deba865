import type { CollectionConfig } from 'payload'
import { editorsOfGiven } from '../../access/editorsOfGiven.ts'
import { nobody } from '../../access/nobody.ts'
import { refuseForeignEvent } from '../../access/refuseForeignEvent.ts'
import { editorsOf, viewersOf } from '../../access/teamsOf.ts'
import { drafts } from '../../drafts.ts'
import { eventField } from '../../fields/event.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { linksField } from '../../fields/links.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { formerSlugsField, slugField } from '../../fields/slug.ts'
import { keepEvent } from '../../hooks/keepEvent.ts'
import { keepFormerSlugs } from '../../hooks/keepFormerSlugs.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'
import { appearancesField } from './appearances.ts'
import { contentFields } from './contentFields.ts'
import { refuseForeignReferences } from './hooks/refuseForeignReferences.ts'
import { stateFields } from './stateFields.ts'

export const Sessions: CollectionConfig<'sessions'> = {
  slug: 'sessions',
  labels: { singular: 'Session', plural: 'Sessions' },
  admin: {
    group: 'Programme',
    useAsTitle: 'title',
    description: 'Talks, workshops, breaks: all that is on a programme. When and where it takes place is written in its slots.',
    defaultColumns: ['title', 'kind', 'track', 'event', 'state', '_status'],
    listSearchableFields: ['title', 'slug'],
  },
  access: {
    create: editorsOfGiven('event'),
    read: viewersOf('event'),
    update: editorsOf('event'),
    delete: editorsOf('event'),
    readVersions: viewersOf('version.event'),
    unlock: nobody,
  },
  defaultPopulate: { title: true, slug: true, event: true, kind: true },
  defaultSort: '-updatedAt',
  trash: true,
  fields: [
    requiredText({ name: 'title', label: 'Title', description: 'As it stands in the programme, without the names of speakers.', index: true }),
    {
      type: 'tabs',
      tabs: [
        { label: 'Content', admin: { description: 'What the session is about.' }, fields: contentFields },
        { label: 'Speakers', admin: { description: 'Who is on stage, in the order in which they are shown.' }, fields: [appearancesField] },
        {
          label: 'Time and place',
          admin: { description: 'Each slot is one time in one room. A move of a slot does not publish this session’s drafts.' },
          fields: [
            {
              name: 'slots',
              type: 'join',
              collection: 'slots',
              on: 'session',
              label: 'Slots',
              defaultSort: 'startsAt',
              admin: { defaultColumns: ['startsAt', 'endsAt', 'room', 'state'], allowCreate: true },
            },
          ],
        },
        { label: 'State and links', fields: [...stateFields, linksField('Slides, video, live stream, feedback.'), externalIdsField()] },
      ],
    },
    eventField('session'),
    slugField({ unique: false, description: 'Names the session in public addresses. Unique within the event.' }),
    formerSlugsField(),
  ],
  hooks: {
    beforeValidate: [keepEvent('sessions', 'session'), refuseForeignEvent('event'), settleSlug({ from: 'title', within: 'event' })],
    beforeChange: [refuseForeignReferences, keepFormerSlugs],
  },
  versions: drafts,
  indexes: [{ fields: ['event', 'slug'], unique: true }],
}
