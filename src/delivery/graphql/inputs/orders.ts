import { builder } from '../builder.ts'

const relevance = 'What fits best first; only with `q` in the filter.'

export const SessionOrder = builder.enumType('SessionOrder', {
  description: 'In which order sessions come. What is equal comes in the order of the programme: by event, start and number of the slot.',
  values: {
    STARTS_AT: { value: 'startsAt', description: 'By first start; those without a slot come last.' },
    STARTS_AT_DESC: { value: '-startsAt', description: 'By first start, the latest first; those without a slot come last.' },
    TITLE: { value: 'title', description: 'By title, as readers of the wanted language expect it.' },
    TITLE_DESC: { value: '-title', description: 'By title, from the end of the alphabet.' },
    CHANGED_DESC: { value: '-changedIn', description: 'What became different last comes first; only within one event, whose editions are counted.' },
    RELEVANCE: { value: 'relevance', description: relevance },
  } as const,
})
export type SessionOrderValue = (typeof SessionOrder)['$inferType']

export const SpeakerOrder = builder.enumType('SpeakerOrder', {
  description: 'In which order speakers come. What is equal comes by name.',
  values: {
    NAME: { value: 'name', description: 'By name as it is written, the same in all languages.' },
    NAME_DESC: { value: '-name', description: 'By name, from the end of the alphabet.' },
    FIRST_APPEARANCE: { value: 'firstAppearance', description: 'By the start of the first session; those without a slot come last.' },
    RELEVANCE: { value: 'relevance', description: relevance },
  } as const,
})
export type SpeakerOrderValue = (typeof SpeakerOrder)['$inferType']

export const EventOrder = builder.enumType('EventOrder', {
  description: 'In which order events come. What is equal comes by first day, then by slug.',
  values: {
    STARTS_ON: { value: 'startsOn', description: 'By first day.' },
    STARTS_ON_DESC: { value: '-startsOn', description: 'By first day, the latest first.' },
    NAME: { value: 'name', description: 'By name, as readers of the wanted language expect it.' },
    NAME_DESC: { value: '-name', description: 'By name, from the end of the alphabet.' },
    RELEVANCE: { value: 'relevance', description: relevance },
  } as const,
})
export type EventOrderValue = (typeof EventOrder)['$inferType']
