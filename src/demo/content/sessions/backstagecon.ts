import type { DemoProgramme } from '../types.ts'

export const backstageconProgramme: DemoProgramme = {
  event: 'backstagecon-eu-2026',
  sessions: [
    {
      slug: 'the-first-sentence',
      title: { en: 'The First Sentence', de: 'Der erste Satz' },
      kind: 'keynote',
      abstract: 'What people say in the first ten seconds in front of a developer portal decides whether they come back. Linnea has written those sentences down for six years and sorts them from “oh” to “oh no”.',
      audiences: ['everyone'],
      topics: ['internal-platforms', 'developer-experience'],
      appearances: [{ speaker: 'linnea-hagstrom-vale', role: 'host' }],
      slots: [{ room: 'capital-3', from: '09:00', to: '09:20' }],
    },
    {
      slug: 'fourteen-hundred-rows',
      title: 'Fourteen Hundred Rows: From a Spreadsheet to a Catalogue',
      kind: 'case-study',
      abstract: `Rookery’s services lived in a spreadsheet that three people could edit and nobody believed. Desmond moved them into the Backstage catalogue in ten weeks, and lost 300 of them on the way since they did not exist.

- finding owners by who answers, not by who is listed
- making the catalogue the only way to get a database
- the week in which the spreadsheet came back`,
      track: 'adoption',
      level: 'beginner',
      audiences: ['platform-engineer'],
      topics: ['service-catalogue', 'migration'],
      appearances: [{ speaker: 'desmond-okafor-lyle' }],
      slots: [{ room: 'capital-3', from: '09:25', to: '09:55' }],
    },
    {
      slug: 'adoption-is-not-a-launch',
      title: { en: 'Adoption Is Not a Launch', de: 'Eingeführt ist nicht angekommen' },
      kind: 'panel',
      abstract: 'A shop, a factory, an insurer and an energy company compare their second years. Which numbers went up by themselves, which had to be earned, and which were quietly removed from the report.',
      track: 'adoption',
      level: 'any',
      audiences: ['platform-engineer', 'everyone'],
      topics: ['internal-platforms'],
      appearances: [
        { speaker: 'cordelia-mapleton-ruiz', role: 'moderator' },
        { speaker: 'desmond-okafor-lyle', role: 'panelist' },
        { speaker: 'anselm-brueckner-yates', role: 'panelist' },
        { speaker: 'freya-ashdottir', role: 'panelist' },
      ],
      slots: [{ room: 'capital-3', from: '10:05', to: '10:45' }],
    },
    { slug: 'coffee', title: { en: 'Coffee break', de: 'Kaffeepause', fr: 'Pause café' }, kind: 'break', slots: [{ room: 'capital-foyer', from: '10:50', to: '11:15' }] },
    {
      slug: 'templates-that-age-gracefully',
      title: { en: 'Templates That Age Gracefully', de: 'Vorlagen, die in Würde altern' },
      kind: 'talk',
      abstract: `A software template is right on the day it is used and wrong from then on. Zweigwerk keeps the link between a template and the 260 repositories it made, and sends later changes as pull requests with a reason in them.

Anselm shows the merge machinery, its limits, and the two kinds of change that never go through.`,
      track: 'extending',
      level: 'intermediate',
      audiences: ['platform-engineer'],
      topics: ['plugins', 'ci-cd'],
      appearances: [{ speaker: 'anselm-brueckner-yates' }],
      slots: [{ room: 'capital-3', from: '11:20', to: '11:50' }],
    },
    {
      slug: 'workshop-your-first-plugin',
      title: { en: 'Workshop: Your First Plugin, from an Empty Folder', de: 'Workshop: Das erste Plugin, von null an' },
      kind: 'workshop',
      abstract: `From nothing to a plugin with a page, a backend route and a test. We use the new frontend system throughout and publish to a portal in the room, so that your plugin is seen before lunch.

Needs TypeScript, a laptop with Node.js, and no earlier contact with Backstage.`,
      track: 'extending',
      level: 'beginner',
      audiences: ['application-developer', 'platform-engineer'],
      topics: ['plugins'],
      appearances: [{ speaker: 'nikolai-verstov-penn' }, { speaker: 'linnea-hagstrom-vale' }],
      sponsor: 'plumline',
      links: [{ kind: 'github', url: 'https://code.example/backstagecon/first-plugin', label: 'Material' }],
      slots: [{ room: 'capital-4', from: '11:20', to: '12:50' }],
    },
    {
      slug: 'ownership-is-a-graph',
      title: 'Ownership Is a Graph',
      kind: 'talk',
      abstract: 'Teams split, merge and are renamed; the systems stay. Cordelia models ownership as edges with dates, and shows what can then be asked: who owned this on the night of the incident, and which systems will have nobody after the next reorganisation.',
      track: 'catalogue-and-scorecards',
      level: 'intermediate',
      audiences: ['platform-engineer'],
      topics: ['service-catalogue'],
      appearances: [{ speaker: 'cordelia-mapleton-ruiz' }],
      slots: [{ room: 'capital-3', from: '12:00', to: '12:25' }],
    },
    {
      slug: 'sixty-plugins-one-frontend',
      title: 'Sixty Plugins, One New Frontend System',
      kind: 'talk',
      abstract: 'Ravi moved a portal of sixty plugins to the new frontend system while people were using it. He shows the compatibility layer, the order of the moves, and the three plugins that he rewrote twice.',
      track: 'extending',
      level: 'advanced',
      audiences: ['application-developer', 'platform-engineer'],
      topics: ['plugins', 'migration'],
      appearances: [{ speaker: 'ravi-subramani-holt' }],
      slots: [{ room: 'capital-3', from: '12:35', to: '13:05' }],
    },
    { slug: 'lunch', title: { en: 'Lunch', de: 'Mittagessen', fr: 'Déjeuner' }, kind: 'break', slots: [{ room: 'capital-foyer', from: '13:10', to: '14:10' }] },
    {
      slug: 'scorecards-without-shame',
      title: 'Scorecards Without Shame',
      kind: 'talk',
      abstract: `A scorecard that ranks teams is gamed within a month. Fjellvind’s compare a service with itself last quarter and end in one suggestion that takes under an hour.

Freya shows which checks moved real outcomes, which only moved the score, and how they were told apart.`,
      track: 'catalogue-and-scorecards',
      level: 'any',
      audiences: ['platform-engineer', 'maintainer'],
      topics: ['service-catalogue', 'scorecard'],
      appearances: [{ speaker: 'freya-ashdottir' }],
      slots: [{ room: 'capital-3', from: '14:15', to: '14:40' }],
    },
    {
      slug: 'advisories-where-people-look',
      title: { en: 'Advisories Where People Look', de: 'Warnungen dort, wo man hinsieht' },
      kind: 'talk',
      abstract: `Kestrel’s developers never opened the security dashboard, so the dashboard moved into the service page: one line, one version to upgrade to, one button that opens the pull request.

Amara demonstrates the plugin, its data model and the setting that hides everything which can’t be fixed today. The other half of the story is told in the morning [at SecurityCon](https://securitycon-eu-2026.example).`,
      track: 'catalogue-and-scorecards',
      level: 'intermediate',
      audiences: ['platform-engineer', 'security-engineer'],
      topics: ['plugins', 'sbom', 'incident-response'],
      appearances: [{ speaker: 'amara-osei-lindqvist' }],
      slots: [{ room: 'capital-3', from: '14:50', to: '15:20' }],
    },
  ],
}
