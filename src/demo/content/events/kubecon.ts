import type { DemoEvent } from '../types.ts'

export const kubecon: DemoEvent = {
  slug: 'kubecon-cloudnativecon-eu-2026',
  formerSlugs: ['kubecon-eu-2026', 'kubecon-london-2026'],
  name: 'KubeCon + CloudNativeCon Europe 2026',
  kind: 'conference',
  organizer: 'cncf',
  tagline: {
    en: 'Three days, one dock, and everybody who keeps a cluster running',
    de: 'Drei Tage, ein Dock und alle, die Cluster am Laufen halten',
    fr: 'Trois jours, un dock, et toutes celles et ceux qui font tourner les clusters',
    es: 'Tres días, un muelle y toda la gente que mantiene los clústeres en marcha',
    ja: '三日間、ひとつの埠頭、クラスターを動かし続けるすべての人へ',
  },
  description: {
    en: `The European gathering of adopters and builders of cloud native software, at ExCeL London. More than ten thousand people come for keynotes, project meetings and the hallway.

The first day belongs to the **co-located events**: small conferences with programmes and committees of their own, under the same roof and on the same badge. Open Source SecurityCon, AppDeveloperCon, BackstageCon and OpenTofu Day share it this year.

_This is demonstration content: speakers, companies, sponsors and session texts are invented._`,
    de: `Das europäische Treffen derer, die Cloud-native Software bauen und betreiben, im ExCeL London. Mehr als zehntausend Menschen kommen zu Keynotes, Projekttreffen und Gesprächen auf dem Gang.

Der erste Tag gehört den **Co-located Events**: kleinen Konferenzen mit eigenem Programm unter demselben Dach.

_Dies sind Demonstrationsdaten: Personen, Firmen, Sponsoren und Texte der Sessions sind erfunden._`,
  },
  startsOn: '2026-04-01',
  endsOn: '2026-04-03',
  timeZone: 'Europe/London',
  venue: 'excel-london',
  phase: 'programme-published',
  registration: { url: 'https://tickets.example/kubecon-eu-2026', opensAt: '2025-10-07T09:00:00.000Z', closesAt: '2026-04-03T12:00:00.000Z' },
  callForProposals: { url: 'https://proposals.example/kubecon-eu-2026', opensAt: '2025-08-11T08:00:00.000Z', closesAt: '2025-10-12T22:59:00.000Z' },
  tiers: [
    { slug: 'diamond', name: { en: 'Diamond', de: 'Diamant' } },
    { slug: 'platinum', name: { en: 'Platinum', de: 'Platin' } },
    { slug: 'gold', name: 'Gold' },
    { slug: 'silver', name: { en: 'Silver', de: 'Silber' } },
  ],
  links: [
    { kind: 'website', url: 'https://kubecon-eu-2026.example' },
    { kind: 'mastodon', url: 'https://social.example/@kubecon_eu', label: '@kubecon_eu' },
    { kind: 'bluesky', url: 'https://bsky.example/profile/kubecon-eu' },
    { kind: 'youtube', url: 'https://video.example/kubecon-eu-2026', label: 'Recordings' },
  ],
  codeOfConductUrl: 'https://conduct.example/kubecon-eu-2026',
  publishing: 'continuous',
  design: {
    mark: 'orbit',
    colors: ['#2457b8', '#f2a541'],
    lines: ['KUBECON +', 'CLOUDNATIVECON'],
    weight: 'regular',
    sky: ['#0d2350', '#4f8fd0', '#ffd08a'],
    caption: 'EUROPE 2026 - LONDON',
  },
  tracks: [],
}
