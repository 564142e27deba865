import type { DemoEvent } from '../types.ts'

export const backstagecon: DemoEvent = {
  slug: 'backstagecon-eu-2026',
  name: 'BackstageCon Europe 2026',
  kind: 'co-located',
  parent: 'kubecon-cloudnativecon-eu-2026',
  organizer: 'cncf',
  tagline: {
    en: 'Portals, and the people who have to like them',
    de: 'Portale und die Menschen, die sie mögen sollen',
  },
  description: `The day of those who run Backstage, extend it, or have been asked to by Monday. Adoption stories with numbers in them, plugins taken apart on stage, and a workshop in Capital 4 that ends with a plugin of your own.

Breaks are shared with AppDeveloperCon in the Capital Foyer and follow half an hour later, so that there is room for the queue.`,
  startsOn: '2026-04-01',
  endsOn: '2026-04-01',
  timeZone: 'Europe/London',
  venue: 'excel-london',
  phase: 'programme-published',
  registration: { url: 'https://tickets.example/kubecon-eu-2026/co-located', opensAt: '2025-10-07T09:00:00.000Z', closesAt: '2026-04-01T08:00:00.000Z' },
  callForProposals: { url: 'https://proposals.example/backstagecon-eu-2026', opensAt: '2025-09-22T08:00:00.000Z', closesAt: '2025-11-30T23:59:00.000Z' },
  tiers: [
    { slug: 'gold', name: 'Gold' },
    { slug: 'silver', name: { en: 'Silver', de: 'Silber' } },
  ],
  links: [
    { kind: 'website', url: 'https://backstagecon-eu-2026.example' },
    { kind: 'github', url: 'https://code.example/backstagecon/eu-2026' },
  ],
  codeOfConductUrl: 'https://conduct.example/kubecon-eu-2026',
  publishing: 'continuous',
  design: {
    mark: 'tiles',
    colors: ['#0d7f67', '#8be0bf'],
    lines: ['BACKSTAGECON'],
    weight: 'regular',
    sky: ['#062b2f', '#3fa58d', '#f6e7a1'],
    caption: 'EUROPE 2026 - LONDON',
  },
  tracks: [
    { slug: 'adoption', name: { en: 'Adoption', de: 'Einführung' }, color: '#0d7f67', description: 'How a portal finds its users, and keeps them.' },
    { slug: 'extending', name: { en: 'Extending Backstage', de: 'Backstage erweitern' }, color: '#6d28d9', description: 'Plugins, templates and the new frontend system.' },
    { slug: 'catalogue-and-scorecards', name: { en: 'Catalogue and Scorecards', de: 'Katalog und Scorecards' }, color: '#b45309', description: 'Ownership, quality and security, shown where people look.' },
  ],
}
