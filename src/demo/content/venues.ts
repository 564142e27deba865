import type { DemoVenue } from './types.ts'

export const venues: DemoVenue[] = [
  {
    slug: 'excel-london',
    name: 'ExCeL London',
    address: { street: 'Royal Victoria Dock, 1 Western Gateway', postalCode: 'E16 1XL', city: 'London', region: 'Greater London', country: 'GB' },
    geo: { latitude: 51.5081, longitude: 0.0294 },
    timeZone: 'Europe/London',
    url: 'https://www.excel.london',
    rooms: [
      { slug: 'icc-auditorium', name: 'ICC Auditorium', floor: 'Level 3', capacity: 2500 },
      { slug: 'platinum-1', name: 'Platinum 1', floor: 'Level 3', capacity: 480 },
      { slug: 'platinum-2', name: 'Platinum 2', floor: 'Level 3', capacity: 240 },
      { slug: 'platinum-3', name: 'Platinum 3', floor: 'Level 3', capacity: 90 },
      { slug: 'platinum-foyer', name: 'Platinum Foyer', floor: 'Level 3', capacity: 700 },
      { slug: 'capital-1', name: 'Capital 1', floor: 'Level 1', capacity: 320 },
      { slug: 'capital-2', name: 'Capital 2', floor: 'Level 1', capacity: 140 },
      { slug: 'capital-3', name: 'Capital 3', floor: 'Level 1', capacity: 280 },
      { slug: 'capital-4', name: 'Capital 4', floor: 'Level 1', capacity: 72 },
      { slug: 'capital-foyer', name: 'Capital Foyer', floor: 'Level 1', capacity: 450 },
      { slug: 'south-gallery-1', name: 'South Gallery 1', floor: 'Level 2', capacity: 220 },
      { slug: 'south-gallery-2', name: 'South Gallery 2', floor: 'Level 2', capacity: 60 },
      { slug: 'south-gallery-foyer', name: 'South Gallery Foyer', floor: 'Level 2', capacity: 300 },
      { slug: 'boulevard', name: 'Boulevard', floor: 'Level 0', capacity: 3000 },
      { slug: 'hall-n4', name: 'Hall N4 (Solutions Showcase)', floor: 'Level 0', capacity: 6000 },
      { slug: 'dockside-terrace', name: 'Dockside Terrace', floor: 'Level 1', capacity: 600 },
    ],
  },
]
