import type { GroupField, NumberField } from 'payload'

/** A place on the map. Both numbers or none. */
export function geoField(): GroupField {
  return {
    name: 'geo',
    type: 'group',
    label: 'Position',
    admin: { description: 'Degrees, as maps give them; both or none.' },
    fields: [{ type: 'row', fields: [degrees('latitude', 'Latitude', 90, 'longitude'), degrees('longitude', 'Longitude', 180, 'latitude')] }],
  }
}

function degrees(name: string, label: string, bound: number, other: string): NumberField {
  return {
    name,
    type: 'number',
    label,
    admin: { width: '50%', step: 0.000001 },
    validate: (value: unknown, { siblingData }) => {
      const given: unknown = (siblingData as Record<string, unknown>)[other] // Payload types siblings as Partial<unknown>
      if (value === undefined || value === null) return typeof given === 'number' ? `Write the ${label.toLowerCase()} too, or neither.` : true
      return typeof value === 'number' && Math.abs(value) <= bound ? true : `${label} lies between −${bound} and ${bound}.`
    },
  }
}
