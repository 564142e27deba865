import type { DemoSession } from '../types.ts'

/** SecurityCon in the large room and in the foyer: what everyone attends. */
export const securityPlenary: DemoSession[] = [
  {
    slug: 'welcome',
    title: { en: 'Welcome to SecurityCon', de: 'Willkommen zur SecurityCon', fr: 'Bienvenue à la SecurityCon' },
    kind: 'keynote',
    abstract: 'How this day was chosen from a record number of proposals, where the quiet room is, and the one question that the committee asked of every submission: _what did you do on the Monday after?_',
    audiences: ['everyone'],
    appearances: [{ speaker: 'saoirse-kilbracken', role: 'host' }],
    slots: [{ room: 'platinum-1', from: '09:00', to: '09:10' }],
  },
  {
    slug: 'nobody-reads-the-advisory-at-three-in-the-morning',
    title: 'Nobody Reads the Advisory at Three in the Morning',
    kind: 'keynote',
    abstract: `Log4Shell taught large organisations to hold large meetings. Five years and many smaller fires later, one bank measured which of its rituals shorten an incident and which merely fill it.

Ottoline shows the figures: what helped was a list of what runs where, a person who may say yes, and advisories that a tired engineer can act on.`,
    level: 'any',
    audiences: ['ciso', 'security-engineer', 'everyone'],
    topics: ['incident-response', 'sbom'],
    appearances: [{ speaker: 'ottoline-brackwater' }],
    links: [{ kind: 'slides', url: 'https://slides.example/securitycon-eu-2026/advisory' }],
    slots: [{ room: 'platinum-1', from: '09:10', to: '09:30' }],
  },
  {
    slug: 'the-second-maintainer',
    title: { en: 'The Second Maintainer', de: 'Der zweite Maintainer' },
    kind: 'keynote',
    abstract: `XZ Utils changed what it means to accept help. A friendly newcomer with time on their hands is what every small project wishes for, and now also what it fears.

- what our libraries ask of new committers, and what we stopped asking
- how release rights are split between people who have never met
- why the answer to pressure is a *slow* reply`,
    level: 'any',
    audiences: ['maintainer', 'everyone'],
    topics: ['maintainers'],
    appearances: [{ speaker: 'ikenna-adebowale-marsh' }],
    slots: [{ room: 'platinum-1', from: '09:30', to: '09:50' }],
  },
  {
    slug: 'morning-break',
    title: { en: 'Coffee break', de: 'Kaffeepause', fr: 'Pause café' },
    kind: 'break',
    slots: [{ room: 'platinum-foyer', from: '10:25', to: '10:55' }],
  },
  {
    slug: 'lunch',
    title: { en: 'Lunch', de: 'Mittagessen', fr: 'Déjeuner' },
    kind: 'break',
    slots: [{ room: 'platinum-foyer', from: '12:25', to: '13:40' }],
  },
  {
    slug: 'afternoon-break',
    title: { en: 'Tea break', de: 'Teepause', fr: 'Pause thé' },
    kind: 'break',
    slots: [{ room: 'platinum-foyer', from: '15:15', to: '15:45' }],
  },
  {
    slug: 'should-an-agent-have-commit-rights',
    title: { en: 'Should an Agent Have Commit Rights?', de: 'Darf ein Agent Commit-Rechte haben?' },
    kind: 'panel',
    abstract: `Coding agents open pull requests by the thousand and review them, too. Four people who maintain, defend, build and buy software argue about where a machine may act alone, whose key signs its work, and what a reviewer owes to a diff that nobody wrote.

Questions from the room from the first minute on.`,
    track: 'ai-and-ml-pipelines',
    level: 'any',
    audiences: ['maintainer', 'security-architect', 'ciso'],
    topics: ['ai-supply-chain', 'maintainers'],
    appearances: [
      { speaker: 'ines-carvalhosa-teal', role: 'moderator' },
      { speaker: 'ikenna-adebowale-marsh', role: 'panelist' },
      { speaker: 'ottoline-brackwater', role: 'panelist' },
      { speaker: 'rashid-mahrouqi-bell', role: 'panelist' },
    ],
    slots: [{ room: 'platinum-1', from: '16:55', to: '17:30' }],
  },
  {
    slug: 'closing',
    title: { en: 'What We Take Home', de: 'Was wir mitnehmen', fr: 'Ce que nous emportons' },
    kind: 'keynote',
    abstract: 'Ten minutes, ten sentences from ten talks, and the date by which we will ask again.',
    audiences: ['everyone'],
    appearances: [{ speaker: 'saoirse-kilbracken', role: 'host' }],
    slots: [{ room: 'platinum-1', from: '17:30', to: '17:40' }],
  },
  {
    slug: 'dockside-drinks',
    title: { en: 'Dockside drinks', de: 'Umtrunk am Dock', fr: 'Un verre sur le quai' },
    kind: 'social',
    abstract: 'An hour outdoors before the reception in the hall. If it rains, as it may in April, the Platinum Foyer stays open.',
    audiences: ['everyone'],
    slots: [{ room: 'dockside-terrace', from: '17:45', to: '18:45' }],
  },
]
