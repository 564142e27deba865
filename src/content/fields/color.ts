import type { TextField } from 'payload'
import { findColorFault } from '../validate/color.ts'

export function colorField(): TextField {
  return {
    name: 'color',
    type: 'text',
    label: 'Colour',
    required: true,
    defaultValue: '#3366cc',
    hooks: { beforeValidate: [({ value }: { value?: unknown }): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value)] },
    validate: (value: unknown) => findColorFault(value) ?? true,
    admin: {
      description: 'Marks the track in schedules, on light and on dark ground.',
      components: { Field: '/src/admin/ColorField.tsx#ColorField', Cell: '/src/admin/ColorCell.tsx#ColorCell' },
    },
  }
}
