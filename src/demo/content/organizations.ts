import type { DemoOrganization } from './types.ts'
import { softwareCompanies } from './softwareCompanies.ts'

/** The real organisers, by name and address only. */
const organizers: DemoOrganization[] = [
  { slug: 'cncf', name: 'Cloud Native Computing Foundation', url: 'https://www.cncf.io', aliases: ['CNCF'] },
  { slug: 'openssf', name: 'Open Source Security Foundation', url: 'https://openssf.org', aliases: ['OpenSSF'] },
]

/** Invented companies and institutions that use what the events are about. */
const users: DemoOrganization[] = [
  { slug: 'tallow-finch', name: 'Tallow & Finch Bank', url: 'https://tallowfinch.example', aliases: ['Tallow and Finch'], logo: { mark: 'arcs', colors: ['#17468f', '#e39a2d'], lines: ['TALLOW', '& FINCH'], weight: 'light' } },
  { slug: 'kestrel-freight', name: 'Kestrel Freight', url: 'https://kestrelfreight.example', logo: { mark: 'wing', colors: ['#b3264e', '#ef8f5f'], lines: ['KESTREL', 'FREIGHT'], weight: 'bold' } },
  { slug: 'zweigwerk', name: 'Zweigwerk GmbH', url: 'https://zweigwerk.example', aliases: ['Zweigwerk'], logo: { mark: 'fold', colors: ['#12624f', '#7cc59b'], lines: ['ZWEIGWERK'], weight: 'regular' } },
  { slug: 'greyfriars', name: 'Greyfriars Insurance', url: 'https://greyfriars.example', logo: { mark: 'gate', colors: ['#4a5166', '#c9a45c'], lines: ['GREYFRIARS'], weight: 'light' } },
  { slug: 'oakvale-water', name: 'Oakvale Water', url: 'https://oakvalewater.example', logo: { mark: 'wave', colors: ['#1476a8', '#54bfc9'], lines: ['OAKVALE', 'WATER'], weight: 'regular' } },
  { slug: 'brightmoor-health', name: 'Brightmoor Health', url: 'https://brightmoor.example', logo: { mark: 'bloom', colors: ['#0f7f6f', '#7fcdb0'], lines: ['BRIGHTMOOR', 'HEALTH'], weight: 'light' } },
  { slug: 'halyard-rail', name: 'Halyard Rail', url: 'https://halyardrail.example', logo: { mark: 'chevrons', colors: ['#1d3557', '#e5533d'], lines: ['HALYARD', 'RAIL'], weight: 'bold' } },
  { slug: 'fernweh-reisen', name: 'Fernweh Reisen', url: 'https://fernwehreisen.example', logo: { mark: 'peaks', colors: ['#2d6a8a', '#f08a4b'], lines: ['FERNWEH'], weight: 'light' } },
  { slug: 'otterbank-games', name: 'Otterbank Games', url: 'https://otterbank.example', logo: { mark: 'moon', colors: ['#5a3fb0', '#f2b441'], lines: ['OTTERBANK', 'GAMES'], weight: 'bold' } },
  { slug: 'meridian-parcel', name: 'Meridian Parcel', url: 'https://meridianparcel.example', logo: { mark: 'orbit', colors: ['#a8482f', '#2f9c95'], lines: ['MERIDIAN', 'PARCEL'], weight: 'regular' } },
  { slug: 'rookery-retail', name: 'Rookery Retail Group', url: 'https://rookeryretail.example', aliases: ['Rookery'], logo: { mark: 'tiles', colors: ['#8a2d5c', '#f0a33c'], lines: ['ROOKERY'], weight: 'bold' } },
  { slug: 'fjellvind-energi', name: 'Fjellvind Energi', url: 'https://fjellvind.example', logo: { mark: 'spiral', colors: ['#2f7d4f', '#f0c23c'], lines: ['FJELLVIND'], weight: 'regular' } },
  { slug: 'marrowstone-devices', name: 'Marrowstone Devices', url: 'https://marrowstone.example', logo: { mark: 'hexagon', colors: ['#34405e', '#e2705a'], lines: ['MARROWSTONE'], weight: 'regular' } },
  { slug: 'nightjar-telecom', name: 'Nightjar Telecom', url: 'https://nightjartelecom.example', logo: { mark: 'bars', colors: ['#3b2f8f', '#32b8c6'], lines: ['NIGHTJAR', 'TELECOM'], weight: 'regular' } },
  { slug: 'quillstone-legal', name: 'Quillstone Legal', url: 'https://quillstone.example', logo: { mark: 'leaf', colors: ['#5b4636', '#d8b98a'], lines: ['QUILLSTONE'], weight: 'light' } },
  { slug: 'wexcombe', name: 'University of Wexcombe', url: 'https://wexcombe.example', logo: { mark: 'prism', colors: ['#7a1f2e', '#c98b3a'], lines: ['UNIVERSITY OF', 'WEXCOMBE'], weight: 'light' } },
]

export const organizations: DemoOrganization[] = [...organizers, ...users, ...softwareCompanies]
