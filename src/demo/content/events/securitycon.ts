import type { DemoEvent } from '../types.ts'

export const securitycon: DemoEvent = {
  slug: 'open-source-securitycon-eu-2026',
  formerSlugs: ['securitycon-eu-2026', 'open-source-security-track-2026'],
  name: 'Open Source SecurityCon Europe 2026',
  kind: 'co-located',
  parent: 'kubecon-cloudnativecon-eu-2026',
  organizer: 'openssf',
  tagline: {
    en: 'A full day for the people who get the call when a dependency breaks',
    de: 'Ein ganzer Tag für alle, bei denen das Telefon klingelt, wenn eine Abhängigkeit bricht',
    fr: 'Une journée entière pour celles et ceux qu’on appelle quand une dépendance casse',
    es: 'Un día entero para quienes reciben la llamada cuando se rompe una dependencia',
  },
  description: {
    en: `What began as a half-day track is now a full day of its own. Hundreds of CISOs, platform engineers, security architects and maintainers meet on the opening day of KubeCon, together with the lawyers and auditors who will read the same log files from 2027 on.

The committee looked for **experience before product**: what broke, what was tried, what it cost. The programme follows four lines:

- finding, ranking and disclosing vulnerabilities
- watching and confining workloads at run time
- knowing which service is which across clusters and companies
- securing models, data and the pipelines that make them

Three workshops in Platinum 3 are hands-on; bring a laptop with a container engine. Incidents that everyone has in mind — SolarWinds, Log4Shell, XZ Utils — serve as yardsticks rather than as ghost stories.`,
    de: `Aus einem halben Tag ist ein ganzer geworden. Verantwortliche für Sicherheit, Plattform-Teams und Maintainer treffen sich am Eröffnungstag der KubeCon, zusammen mit den Juristinnen und Prüfern, die ab 2027 dieselben Protokolle lesen.

Das Programm folgt vier Linien:

- Schwachstellen finden, gewichten und offenlegen
- Workloads zur Laufzeit beobachten und begrenzen
- Identität über Cluster und Firmen hinweg
- Modelle, Daten und ihre Pipelines absichern`,
  },
  startsOn: '2026-04-01',
  endsOn: '2026-04-01',
  timeZone: 'Europe/London',
  venue: 'excel-london',
  phase: 'programme-published',
  registration: { url: 'https://tickets.example/kubecon-eu-2026/co-located', opensAt: '2025-10-07T09:00:00.000Z', closesAt: '2026-04-01T08:00:00.000Z' },
  callForProposals: { url: 'https://proposals.example/securitycon-eu-2026', opensAt: '2025-09-15T08:00:00.000Z', closesAt: '2025-11-30T23:59:00.000Z' },
  tiers: [
    { slug: 'diamond', name: { en: 'Diamond', de: 'Diamant' } },
    { slug: 'gold', name: 'Gold' },
    { slug: 'silver', name: { en: 'Silver', de: 'Silber' } },
    { slug: 'community', name: { en: 'Community partners', de: 'Partner aus der Community' } },
  ],
  links: [
    { kind: 'website', url: 'https://securitycon-eu-2026.example' },
    { kind: 'mastodon', url: 'https://social.example/@securitycon', label: '@securitycon' },
    { kind: 'linkedin', url: 'https://network.example/events/securitycon-eu-2026' },
    { kind: 'github', url: 'https://code.example/securitycon/eu-2026', label: 'Workshop material' },
  ],
  codeOfConductUrl: 'https://conduct.example/kubecon-eu-2026',
  publishing: 'continuous',
  design: {
    mark: 'shield',
    colors: ['#0f7f8c', '#f2b441'],
    lines: ['OPEN SOURCE', 'SECURITYCON'],
    weight: 'bold',
    sky: ['#10163f', '#c2527c', '#ffc46b'],
    caption: 'EUROPE 2026 - LONDON',
  },
  tracks: [
    { slug: 'vulnerability-management', name: { en: 'Vulnerability Management and Disclosure', de: 'Schwachstellen und Offenlegung' }, color: '#c2410c', description: { en: 'From the first report to the last patched host, and the duties that come with it.', de: 'Vom ersten Bericht bis zum letzten reparierten Rechner.' } },
    { slug: 'runtime-security', name: { en: 'Runtime Security', de: 'Sicherheit zur Laufzeit' }, color: '#0f766e', description: { en: 'Containerised workloads seen from the kernel up: detect, confine, explain.', de: 'Container vom Kernel aus gesehen: erkennen, begrenzen, erklären.' } },
    { slug: 'identity-and-access', name: { en: 'Identity and Access', de: 'Identität und Zugriff' }, color: '#1d4ed8', description: { en: 'Who is calling, on whose behalf, and for how long.', de: 'Wer ruft an, in wessen Namen und wie lange.' } },
    { slug: 'ai-and-ml-pipelines', name: { en: 'AI and ML Pipelines', de: 'KI- und ML-Pipelines' }, color: '#7e22ce', description: { en: 'Models, weights and training data as part of the supply chain.', de: 'Modelle, Gewichte und Trainingsdaten als Teil der Lieferkette.' } },
  ],
}
