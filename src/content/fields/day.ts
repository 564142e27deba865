import type { DateField, FieldHook } from 'payload'

/** A day of the calendar, stored as noon UTC of that day: its first ten characters are the day in every zone of an editor. */
export function dayField(field: { name: string; label: string; description: string; width?: string }): DateField {
  return {
    name: field.name,
    type: 'date',
    label: field.label,
    required: true,
    index: true,
    hooks: { beforeValidate: [storeNoon] },
    admin: { description: field.description, width: field.width, date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
  }
}

/** `2026-04-01` of a stored or sent day; `null` if it is none. */
export function dayOf(value: unknown): string | null {
  const text = value instanceof Date ? (Number.isNaN(value.getTime()) ? '' : value.toISOString()) : value
  if (typeof text !== 'string') return null
  const day = text.slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

const storeNoon: FieldHook = ({ value }: { value?: unknown }): unknown => {
  const day = dayOf(value)
  return day === null ? value : `${day}T12:00:00.000Z`
}
