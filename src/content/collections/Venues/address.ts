import type { GroupField } from 'payload'

export function addressField(): GroupField {
  const part = (name: string, label: string, width: string, placeholder?: string) =>
    ({ name, type: 'text', label, maxLength: 200, admin: { width, placeholder } }) as const
  return {
    name: 'address',
    type: 'group',
    label: 'Address',
    admin: { description: 'The postal address, for maps and calendars.' },
    fields: [
      { type: 'row', fields: [part('street', 'Street', '100%')] },
      { type: 'row', fields: [part('postalCode', 'Postal code', '30%'), part('city', 'City', '70%')] },
      { type: 'row', fields: [part('region', 'Region', '50%'), part('country', 'Country', '50%', 'United Kingdom')] },
    ],
  }
}
