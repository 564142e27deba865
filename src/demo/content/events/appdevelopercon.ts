import type { DemoEvent } from '../types.ts'

export const appdevelopercon: DemoEvent = {
  slug: 'appdevelopercon-eu-2026',
  formerSlugs: ['app-developer-con-2026'],
  name: 'AppDeveloperCon Europe 2026',
  kind: 'co-located',
  parent: 'kubecon-cloudnativecon-eu-2026',
  organizer: 'cncf',
  tagline: {
    en: 'Cloud native from the side of the editor',
    de: 'Cloud native, vom Editor aus gesehen',
    fr: 'Le cloud native vu depuis l’éditeur',
  },
  description: {
    en: `A day for people who write applications and meet Kubernetes as a place where their code ends up. No cluster administration: frameworks, messaging, debugging, tests and the ten seconds between saving a file and seeing it run.

Every talk shows code. The room votes on which of two approaches is taken live in the closing session.`,
    de: 'Ein Tag für alle, die Anwendungen schreiben und Kubernetes vor allem als den Ort kennen, an dem ihr Code landet. Jeder Vortrag zeigt Code.',
  },
  startsOn: '2026-04-01',
  endsOn: '2026-04-01',
  timeZone: 'Europe/London',
  venue: 'excel-london',
  phase: 'programme-published',
  registration: { url: 'https://tickets.example/kubecon-eu-2026/co-located', opensAt: '2025-10-07T09:00:00.000Z', closesAt: '2026-04-01T08:00:00.000Z' },
  callForProposals: { url: 'https://proposals.example/appdevelopercon-eu-2026', opensAt: '2025-09-22T08:00:00.000Z', closesAt: '2025-11-30T23:59:00.000Z' },
  tiers: [
    { slug: 'gold', name: 'Gold' },
    { slug: 'silver', name: { en: 'Silver', de: 'Silber' } },
  ],
  links: [
    { kind: 'website', url: 'https://appdevelopercon-eu-2026.example' },
    { kind: 'bluesky', url: 'https://bsky.example/profile/appdevelopercon' },
  ],
  codeOfConductUrl: 'https://conduct.example/kubecon-eu-2026',
  publishing: 'continuous',
  design: {
    mark: 'chevrons',
    colors: ['#4338ca', '#f26d5b'],
    lines: ['APPDEVELOPER', 'CON'],
    weight: 'bold',
    sky: ['#1e1b4b', '#e0697a', '#ffd7a1'],
    caption: 'EUROPE 2026 - LONDON',
  },
  tracks: [
    { slug: 'building-services', name: { en: 'Building Services', de: 'Dienste bauen' }, color: '#4338ca', description: 'Frameworks, interfaces and the shape of a service.' },
    { slug: 'data-and-events', name: { en: 'Data and Events', de: 'Daten und Ereignisse' }, color: '#be123c', description: 'Queues, streams, workflows, and what must happen exactly once.' },
    { slug: 'inner-loop', name: { en: 'The Inner Loop', de: 'Die innere Schleife' }, color: '#047857', description: 'From saving a file to seeing it run.' },
  ],
}
