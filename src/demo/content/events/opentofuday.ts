import type { DemoEvent } from '../types.ts'

export const opentofuday: DemoEvent = {
  slug: 'opentofu-day-eu-2026',
  name: 'OpenTofu Day Europe 2026',
  kind: 'co-located',
  parent: 'kubecon-cloudnativecon-eu-2026',
  organizer: 'cncf',
  tagline: {
    en: 'Plan, apply, sleep',
    de: 'Planen, anwenden, schlafen',
    fr: 'Planifier, appliquer, dormir',
  },
  description: `Infrastructure as code in the open: how the language grows, how state is kept safe, and what teams learned when they moved hundreds of workspaces across.

The programme of this event is made public in **named releases**: what you see is the latest one that its team approved.`,
  startsOn: '2026-04-01',
  endsOn: '2026-04-01',
  timeZone: 'Europe/London',
  venue: 'excel-london',
  phase: 'programme-published',
  registration: { url: 'https://tickets.example/kubecon-eu-2026/co-located', opensAt: '2025-10-07T09:00:00.000Z', closesAt: '2026-04-01T08:00:00.000Z' },
  callForProposals: { url: 'https://proposals.example/opentofu-day-eu-2026', opensAt: '2025-09-29T08:00:00.000Z', closesAt: '2025-12-05T23:59:00.000Z' },
  tiers: [
    { slug: 'gold', name: 'Gold' },
    { slug: 'silver', name: { en: 'Silver', de: 'Silber' } },
  ],
  links: [
    { kind: 'website', url: 'https://opentofuday-eu-2026.example' },
    { kind: 'mastodon', url: 'https://social.example/@opentofuday', label: '@opentofuday' },
  ],
  codeOfConductUrl: 'https://conduct.example/kubecon-eu-2026',
  publishing: 'release',
  design: {
    mark: 'fold',
    colors: ['#b98300', '#f7d154'],
    lines: ['OPENTOFU', 'DAY'],
    weight: 'bold',
    sky: ['#2b1f4a', '#d98a3d', '#ffe08a'],
    caption: 'EUROPE 2026 - LONDON',
  },
  tracks: [
    { slug: 'language-and-core', name: { en: 'Language and Core', de: 'Sprache und Kern' }, color: '#a16207', description: 'What the tool can say, and how it is built.' },
    { slug: 'state-and-operations', name: { en: 'State and Operations', de: 'Zustand und Betrieb' }, color: '#0369a1', description: 'Encryption, locking, drift and the days after the first apply.' },
    { slug: 'migration-stories', name: { en: 'Migration Stories', de: 'Umzugsberichte' }, color: '#9d174d', description: 'Moves that worked, and the ones that were rolled back first.' },
  ],
}
