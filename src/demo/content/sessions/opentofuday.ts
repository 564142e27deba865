import type { DemoProgramme } from '../types.ts'

export const opentofudayProgramme: DemoProgramme = {
  event: 'opentofu-day-eu-2026',
  sessions: [
    {
      slug: 'welcome',
      title: { en: 'Welcome: Plan for Today, 10 to Add', de: 'Begrüßung: Plan für heute, 10 hinzuzufügen' },
      kind: 'keynote',
      abstract: 'The day as a plan output: what is added, what is changed in place, and nothing to destroy.',
      audiences: ['everyone'],
      appearances: [{ speaker: 'margit-lindenhof-ives', role: 'host' }],
      slots: [{ room: 'south-gallery-1', from: '09:00', to: '09:15' }],
    },
    {
      slug: 'three-keys-three-countries',
      title: 'Three Keys in Three Countries: State Encryption in Practice',
      kind: 'talk',
      abstract: `State files hold what nobody would put into a repository. Sakura explains how encryption of state and plan works, what a key provider must promise, and how to rotate keys without a day on which nothing can be applied.

She ends with the question that she is asked most: what if the key is lost?`,
      track: 'state-and-operations',
      level: 'intermediate',
      audiences: ['platform-engineer', 'security-engineer'],
      topics: ['state-management', 'infrastructure-as-code'],
      appearances: [{ speaker: 'sakura-hoshino-dean' }],
      slots: [{ room: 'south-gallery-1', from: '09:20', to: '09:50' }],
    },
    {
      slug: 'nine-hundred-workspaces-no-cancelled-trains',
      title: 'Nine Hundred Workspaces, No Cancelled Trains',
      kind: 'case-study',
      abstract: `Halyard Rail moved its whole estate to OpenTofu between two timetable changes. Lorcan tells how workspaces were ranked by fear rather than by size, why the first two moves were rolled back, and what an empty plan does and doesn’t prove.

- a pipeline that runs both tools and compares
- modules pinned by content
- tea, measured in litres`,
      track: 'migration-stories',
      level: 'intermediate',
      audiences: ['platform-engineer'],
      topics: ['migration', 'infrastructure-as-code'],
      appearances: [{ speaker: 'lorcan-devereux-pike' }],
      slots: [{ room: 'south-gallery-1', from: '09:55', to: '10:25' }],
    },
    { slug: 'coffee', title: { en: 'Coffee break', de: 'Kaffeepause', fr: 'Pause café' }, kind: 'break', slots: [{ room: 'south-gallery-foyer', from: '10:30', to: '11:00' }] },
    {
      slug: 'providers-by-the-dozen',
      title: { en: 'Providers by the Dozen', fr: 'Des providers à la douzaine', de: 'Provider im Dutzend' },
      kind: 'talk',
      abstract: 'One module, thirty regions, and a provider configuration for each. Élodie iterates over providers instead of copying blocks, shows what the plan then looks like, and which habits have to go.',
      track: 'language-and-core',
      level: 'advanced',
      audiences: ['platform-engineer'],
      topics: ['infrastructure-as-code'],
      appearances: [{ speaker: 'elodie-marchandeau' }],
      slots: [{ room: 'south-gallery-1', from: '11:05', to: '11:35' }],
    },
    {
      slug: 'workshop-testing-modules',
      title: { en: 'Workshop: Test the Module Before the Pump', de: 'Workshop: Erst das Modul testen, dann die Pumpe' },
      kind: 'workshop',
      abstract: `A pump can’t be rolled back, so its module is tested first. With \`tofu test\`, mocked providers and a small lab of containers we write tests for a module that has four bugs; two of them only show on destroy.

Teodor adds the fifth bug during the break.`,
      track: 'language-and-core',
      level: 'beginner',
      audiences: ['platform-engineer', 'application-developer'],
      topics: ['testing', 'infrastructure-as-code'],
      appearances: [{ speaker: 'obinna-nwachukwu-gray' }, { speaker: 'teodor-vasile-munn' }],
      slots: [{ room: 'south-gallery-2', from: '11:05', to: '12:25' }],
    },
    {
      slug: 'the-error-message-is-the-interface',
      title: 'The Error Message Is the Interface',
      kind: 'talk',
      abstract: 'Margit rewrites five messages of an evaluator on stage. Each gets a place, a reason and a next step; each turns out to need a change in the core. What users read at two in the morning is a design decision made at ten.',
      track: 'language-and-core',
      level: 'any',
      audiences: ['maintainer', 'platform-engineer'],
      topics: ['infrastructure-as-code', 'developer-experience'],
      appearances: [{ speaker: 'margit-lindenhof-ives' }],
      slots: [{ room: 'south-gallery-1', from: '11:45', to: '12:15' }],
    },
    { slug: 'lunch', title: { en: 'Lunch', de: 'Mittagessen', fr: 'Déjeuner' }, kind: 'break', slots: [{ room: 'south-gallery-foyer', from: '12:30', to: '13:30' }] },
    {
      slug: 'drift-is-weather',
      title: { en: 'Drift Is Weather', de: 'Drift ist Wetter' },
      kind: 'case-study',
      abstract: `Drift will not be abolished, but it can be forecast. Kestrel plans every workspace four times a day, keeps the differences, and knows by now which ports drift on Mondays.

Teodor shows the forecast, the umbrella (a small set of automatic repairs) and the storms for which a person is called.`,
      track: 'state-and-operations',
      level: 'intermediate',
      audiences: ['platform-engineer'],
      topics: ['state-management', 'observability'],
      appearances: [{ speaker: 'teodor-vasile-munn' }],
      slots: [{ room: 'south-gallery-1', from: '13:35', to: '14:05' }],
    },
    {
      slug: 'who-reads-the-plan',
      title: { en: 'Who Reads the Plan?', de: 'Wer liest den Plan?', fr: 'Qui lit le plan ?' },
      kind: 'panel',
      abstract: 'Four thousand lines, one approval, eleven seconds. Four reviewers on what they really look at, what a policy should look at instead, and when a plan is too long to be approved by anyone.',
      track: 'state-and-operations',
      level: 'any',
      audiences: ['platform-engineer', 'security-engineer'],
      topics: ['infrastructure-as-code', 'ci-cd'],
      appearances: [
        { speaker: 'lorcan-devereux-pike', role: 'moderator' },
        { speaker: 'elodie-marchandeau', role: 'panelist' },
        { speaker: 'obinna-nwachukwu-gray', role: 'panelist' },
        { speaker: 'sakura-hoshino-dean', role: 'panelist' },
      ],
      slots: [{ room: 'south-gallery-1', from: '14:15', to: '14:55' }],
    },
  ],
}
