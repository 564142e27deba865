import type { DemoOrganization } from './types.ts'

/** Invented companies that sell software and services, and one cooperative of maintainers. */
export const softwareCompanies: DemoOrganization[] = [
  { slug: 'northquay-labs', name: 'Northquay Labs', url: 'https://northquay.example', logo: { mark: 'shield', colors: ['#0f6f7f', '#f2b441'], lines: ['NORTHQUAY', 'LABS'], weight: 'bold' } },
  { slug: 'boxjump', name: 'Boxjump', url: 'https://boxjump.example', logo: { mark: 'bolt', colors: ['#e0503a', '#ffe2a8'], lines: ['BOXJUMP'], weight: 'bold' } },
  { slug: 'pyxis-systems', name: 'Pyxis Systems', url: 'https://pyxissystems.example', logo: { mark: 'dots', colors: ['#24579c', '#f2913b'], lines: ['PYXIS'], weight: 'regular' } },
  { slug: 'lumenfold', name: 'Lumenfold', url: 'https://lumenfold.example', logo: { mark: 'prism', colors: ['#6a35b8', '#f26d8f'], lines: ['LUMENFOLD'], weight: 'light' } },
  { slug: 'saltmarsh-cloud', name: 'Saltmarsh Cloud', url: 'https://saltmarsh.example', logo: { mark: 'wave', colors: ['#3569c9', '#8ab84a'], lines: ['SALTMARSH'], weight: 'regular' } },
  { slug: 'palisade-runtime', name: 'Palisade Runtime', url: 'https://palisade.example', logo: { mark: 'gate', colors: ['#1f8a5b', '#f0d264'], lines: ['PALISADE'], weight: 'bold' } },
  { slug: 'candlewick-ai', name: 'Candlewick AI', url: 'https://candlewick.example', logo: { mark: 'knot', colors: ['#d1603d', '#5b3fb0'], lines: ['CANDLEWICK'], weight: 'regular' } },
  { slug: 'ledgerleaf', name: 'Ledgerleaf', url: 'https://ledgerleaf.example', logo: { mark: 'leaf', colors: ['#2e8b57', '#e9f0c9'], lines: ['LEDGERLEAF'], weight: 'regular' } },
  { slug: 'copperbeech-tools', name: 'Copperbeech Tools', url: 'https://copperbeech.example', logo: { mark: 'hexagon', colors: ['#a04a24', '#f2c46d'], lines: ['COPPERBEECH'], weight: 'bold' } },
  { slug: 'plumline', name: 'Plumline', url: 'https://plumline.example', logo: { mark: 'arcs', colors: ['#7a2f7a', '#e08fb0'], lines: ['PLUMLINE'], weight: 'light' } },
  { slug: 'harbourlight', name: 'Harbourlight Collective', url: 'https://harbourlight.example', aliases: ['Harbourlight'], logo: { mark: 'orbit', colors: ['#1b6ca8', '#f5a623'], lines: ['HARBOURLIGHT'], weight: 'regular' } },
]
