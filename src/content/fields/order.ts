import type { NumberField } from 'payload'

export function orderField(description: string): NumberField {
  return {
    name: 'order',
    type: 'number',
    label: 'Order',
    required: true,
    defaultValue: 0,
    min: -100_000,
    max: 100_000,
    validate: (value: unknown) =>
      typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 100_000 ? true : 'Write a whole number.',
    admin: { description, position: 'sidebar', step: 1 },
  }
}
