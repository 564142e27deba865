import type { Field } from 'payload'
import { phases, publishingModes } from '../../../program/kinds.ts'
import { managersOfEventField } from '../../access/managersOfEventField.ts'
import { instantField } from '../../fields/instant.ts'
import { windowField } from '../../fields/window.ts'
import { optionsOf, phaseLabels, publishingModeLabels } from '../../labels.ts'

// What decides when things go public is for those who may release.
const access = { update: managersOfEventField }

export const publicFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'phase',
        type: 'select',
        label: 'Phase',
        required: true,
        index: true,
        defaultValue: 'announced',
        options: optionsOf(phases, phaseLabels),
        access,
        admin: { width: '50%', description: 'Sessions, speakers, tracks and rooms are public from “Programme published” on. An archived event is frozen.' },
      },
      {
        name: 'publishing',
        type: 'select',
        label: 'Publishing',
        required: true,
        defaultValue: 'continuous',
        options: optionsOf(publishingModes, publishingModeLabels),
        access,
        admin: { width: '50%', description: 'Whether published changes go out by themselves or are released together.' },
      },
    ],
  },
  {
    name: 'phaseChanges',
    type: 'array',
    label: 'Planned changes of phase',
    labels: { singular: 'Change of phase', plural: 'Changes of phase' },
    maxRows: 20,
    access,
    admin: { description: 'The event takes on these phases by itself, at these times.' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'phase', type: 'select', label: 'Phase', required: true, options: optionsOf(phases, phaseLabels), admin: { width: '50%' } },
          instantField({ name: 'at', label: 'At', required: true, zoneOf: 'self', width: '50%' }),
        ],
      },
    ],
  },
  windowField({ name: 'callForProposals', label: 'Call for proposals', description: 'Where and until when one can propose a session.' }),
  windowField({ name: 'registration', label: 'Registration', description: 'Where and until when one can register.' }),
]
