import type { DemoProgramme } from '../types.ts'

/** The frame around the co-located events, and the two days that follow. */
export const kubeconProgramme: DemoProgramme = {
  event: 'kubecon-cloudnativecon-eu-2026',
  sessions: [
    {
      slug: 'registration',
      title: { en: 'Registration and badge pick-up', de: 'Anmeldung und Namensschilder', fr: 'Accueil et badges' },
      kind: 'registration',
      abstract: 'One badge opens all events of the week. Queues are shortest before eight and, oddly, during the first keynote.',
      audiences: ['everyone'],
      slots: [
        { room: 'boulevard', on: '2026-04-01', from: '07:30', to: '18:30' },
        { room: 'boulevard', on: '2026-04-02', from: '07:30', to: '17:00' },
        { room: 'boulevard', on: '2026-04-03', from: '08:00', to: '13:00' },
      ],
    },
    {
      slug: 'welcome-reception',
      title: { en: 'Welcome reception', de: 'Begrüßungsabend', fr: 'Soirée d’accueil' },
      kind: 'social',
      abstract: 'The Solutions Showcase opens its doors for the first time. Food at both ends of the hall; the quiet area is behind the project pavilion.',
      audiences: ['everyone'],
      slots: [{ room: 'hall-n4', on: '2026-04-01', from: '19:00', to: '21:00' }],
    },
    {
      slug: 'keynotes-thursday',
      formerSlugs: ['opening-keynotes'],
      title: { en: 'Keynotes: Thursday morning', de: 'Keynotes am Donnerstag', fr: 'Conférences du jeudi matin' },
      kind: 'keynote',
      abstract: 'Ninety minutes on one stage: what the projects shipped this winter, two end users with their real bills, and a live demonstration that has a rehearsed way to fail.',
      audiences: ['everyone'],
      appearances: [{ speaker: 'isolde-grantchester', role: 'host' }],
      links: [{ kind: 'live-stream', url: 'https://live.example/kubecon-eu-2026/keynotes' }],
      slots: [{ room: 'icc-auditorium', on: '2026-04-02', from: '09:00', to: '10:30' }],
    },
    {
      slug: 'lunch-in-the-showcase',
      title: { en: 'Lunch in the Solutions Showcase', de: 'Mittagessen in der Ausstellung', fr: 'Déjeuner dans l’espace exposition' },
      kind: 'break',
      slots: [
        { room: 'hall-n4', on: '2026-04-02', from: '12:30', to: '14:00' },
        { room: 'hall-n4', on: '2026-04-03', from: '12:00', to: '13:30' },
      ],
    },
    {
      slug: 'showcase-crawl',
      title: { en: 'Showcase crawl', de: 'Rundgang durch die Ausstellung' },
      kind: 'social',
      abstract: 'An evening among the stands with music that allows conversation. Collect a stamp from every project table; a full card plants a tree.',
      audiences: ['everyone'],
      slots: [{ room: 'hall-n4', on: '2026-04-02', from: '17:30', to: '19:30' }],
    },
    {
      slug: 'keynotes-friday',
      title: { en: 'Keynotes: Friday morning', de: 'Keynotes am Freitag', fr: 'Conférences du vendredi matin' },
      kind: 'keynote',
      abstract: 'The maintainers’ morning. Five projects, ten minutes each, no slides after the third minute.',
      audiences: ['everyone'],
      appearances: [{ speaker: 'isolde-grantchester', role: 'host' }],
      links: [{ kind: 'live-stream', url: 'https://live.example/kubecon-eu-2026/keynotes' }],
      slots: [{ room: 'icc-auditorium', on: '2026-04-03', from: '09:00', to: '10:15' }],
    },
  ],
}
