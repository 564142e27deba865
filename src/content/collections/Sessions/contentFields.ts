import type { Field } from 'payload'
import { audiences, levels, sessionKinds } from '../../../program/kinds.ts'
import { ofSameEvent } from '../../fields/ofSameEvent.ts'
import { audienceLabels, levelLabels, optionsOf, sessionKindLabels } from '../../labels.ts'
import { findLanguageTagFault } from '../../validate/languageTag.ts'

export const contentFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: 'Kind',
        required: true,
        index: true,
        defaultValue: 'talk',
        options: optionsOf(sessionKinds, sessionKindLabels),
        admin: { width: '50%', description: 'How the session is given. Breaks and registration stand in the programme too.' },
      },
      {
        name: 'track',
        type: 'relationship',
        relationTo: 'tracks',
        label: 'Track',
        index: true,
        filterOptions: ofSameEvent,
        admin: { width: '50%', description: 'One of the event’s tracks. Plenary sessions have none.', sortOptions: 'order' },
      },
    ],
  },
  { name: 'abstract', type: 'richText', label: 'Abstract', localized: true, admin: { description: 'What listeners will learn. The first sentences are shown in lists.' } },
  {
    type: 'row',
    fields: [
      { name: 'level', type: 'select', label: 'Level', options: optionsOf(levels, levelLabels), admin: { width: '33%', description: 'What listeners should know before.' } },
      {
        name: 'audiences',
        type: 'select',
        hasMany: true,
        label: 'Audiences',
        options: optionsOf(audiences, audienceLabels),
        admin: { width: '34%', description: 'For whom it is.' },
      },
      {
        name: 'language',
        type: 'text',
        label: 'Spoken language',
        validate: (value: unknown) => (value === undefined || value === null || value === '' ? true : (findLanguageTagFault(value) ?? true)),
        admin: { width: '33%', description: 'As a tag: en, de, pt-BR.', placeholder: 'en' },
      },
    ],
  },
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    hasMany: true,
    label: 'Topics',
    admin: { description: 'What it is about, from the list that all events share.', sortOptions: 'slug' },
  },
]
