import type { DemoSession } from '../types.ts'

/** SecurityCon: vulnerability management and disclosure, and the regulation that comes with it. */
export const securityVulnerabilities: DemoSession[] = [
  {
    slug: 'reading-an-sbom-like-an-incident-responder',
    title: 'Reading an SBOM Like an Incident Responder',
    kind: 'talk',
    abstract: `Most bills of materials are written to be produced, not to be read. When a maintainer account is taken over on a Friday night, the questions are short: do we ship it, which version, who calls it, and can we prove that we don't?

Dorian takes three documents of the same image, made by three tools, and asks each of them. You leave with a checklist of fields to insist on and a list of those that you can stop collecting.`,
    track: 'vulnerability-management',
    level: 'intermediate',
    audiences: ['security-engineer', 'platform-engineer'],
    topics: ['sbom', 'incident-response'],
    appearances: [{ speaker: 'dorian-quillfeather' }],
    links: [{ kind: 'slides', url: 'https://slides.example/securitycon-eu-2026/sbom-incident' }],
    slots: [{ room: 'platinum-1', from: '10:00', to: '10:25' }],
  },
  {
    slug: 'from-advisory-to-deployed-fix-in-nine-hours',
    title: { en: 'From Advisory to Deployed Fix in Nine Hours', de: 'In neun Stunden von der Meldung zum Patch' },
    kind: 'case-study',
    abstract: `Kestrel runs software on 212 ships, some of which see the internet twice a day. Two years ago a critical fix took five weeks to reach the last of them; in January it took nine hours.

This is the story in order, including the part where automation rolled a patch out to the wrong ocean. Along the way: ranking by reachability, a patch budget for each team, and rebuilding 340 images without waking anyone.`,
    track: 'vulnerability-management',
    level: 'intermediate',
    audiences: ['security-engineer', 'platform-engineer', 'ciso'],
    topics: ['incident-response', 'sbom', 'ci-cd'],
    appearances: [{ speaker: 'amara-osei-lindqvist' }],
    slots: [{ room: 'platinum-1', from: '11:00', to: '11:25' }],
  },
  {
    slug: 'who-is-the-manufacturer-here',
    formerSlugs: ['cra-panel'],
    title: { en: 'Who Is the Manufacturer Here? Open Source under the Cyber Resilience Act', de: 'Wer ist hier der Hersteller? Open Source und die Cyberresilienz-Verordnung', fr: 'Qui est le fabricant ? L’open source face au règlement sur la cyberrésilience' },
    kind: 'panel',
    abstract: {
      en: `The duties of the EU Cyber Resilience Act arrive in steps, and most of them bind from 2027. Non-commercial open source is exempt; the companies that put it into products are not, and between the two lies the question of this panel.

A lawyer, a device maker, a programme office and a maintainer go through three products, part by part:

1. a door controller with 900 open source packages
2. a library whose author takes donations
3. a distribution that sells support`,
      de: `Die Pflichten der Cyberresilienz-Verordnung kommen in Stufen, die meisten gelten ab 2027. Nichtkommerzielle Open Source ist ausgenommen, die Firmen, die sie in Produkte einbauen, sind es nicht. Dazwischen liegt die Frage dieses Podiums.

Eine Juristin, eine Herstellerin, ein Open-Source-Büro und ein Maintainer gehen drei Produkte Teil für Teil durch.`,
    },
    track: 'vulnerability-management',
    level: 'any',
    audiences: ['legal-and-compliance', 'maintainer', 'ciso'],
    topics: ['cyber-resilience-act', 'maintainers'],
    appearances: [
      { speaker: 'philippa-thornquist', role: 'moderator' },
      { speaker: 'greta-sonnleitner-abel', role: 'panelist' },
      { speaker: 'matteo-bellavento', role: 'panelist' },
      { speaker: 'ikenna-adebowale-marsh', role: 'panelist' },
    ],
    doNotRecord: true,
    slots: [{ room: 'platinum-1', from: '11:35', to: '12:20' }],
  },
  {
    slug: 'scorecard-as-a-conversation-starter',
    title: 'Scorecard as a Conversation Starter',
    kind: 'lightning-talk',
    abstract: 'A low OpenSSF Scorecard result is an invitation, not a verdict. Jasleen shows the four-line message that got 31 of 40 upstream projects to turn on branch protection, and the one that got her blocked.',
    track: 'vulnerability-management',
    level: 'beginner',
    audiences: ['maintainer', 'security-engineer'],
    topics: ['scorecard', 'maintainers'],
    appearances: [{ speaker: 'jasleen-kaur-whitlock' }],
    slots: [{ room: 'platinum-2', from: '12:00', to: '12:10' }],
  },
  {
    slug: 'disclosure-with-volunteers',
    title: 'Ninety Days Is a Long Weekend: Disclosure with Volunteers',
    kind: 'talk',
    abstract: `The customary ninety days assume a vendor with a rota. Many of the most used libraries have two volunteers and a newborn. Nadia has coordinated both sides and proposes small changes that make embargoes survivable:

- a named stand-in before the report is opened
- patches reviewed in pairs across projects
- a public clock, with honest reasons for stopping it`,
    track: 'vulnerability-management',
    level: 'any',
    audiences: ['maintainer', 'security-engineer'],
    topics: ['disclosure', 'maintainers'],
    appearances: [{ speaker: 'nadia-elsherbini-croft' }],
    slots: [{ room: 'platinum-1', from: '14:20', to: '14:45' }],
  },
  {
    slug: 'evidence-as-code',
    title: 'Evidence as Code: An Insurer Meets the UK Framework',
    kind: 'case-study',
    abstract: `Greyfriars had to show a regulator how it manages open source risk, and had the choice between a spreadsheet and its pipeline. It chose the pipeline: each control of the framework became a query over attestations, with an owner and a date.

Wendeline, who studied the project from outside, adds what the auditors made of it. Neither of them says that it was quick.`,
    track: 'vulnerability-management',
    level: 'intermediate',
    audiences: ['legal-and-compliance', 'ciso', 'security-architect'],
    topics: ['uk-regulation', 'slsa'],
    appearances: [{ speaker: 'kwabena-asante-moor' }, { speaker: 'wendeline-oakes-farr' }],
    slots: [{ room: 'platinum-1', from: '14:50', to: '15:15' }],
  },
  {
    slug: 'nine-thousand-signatures-a-night',
    title: 'Nine Thousand Signatures a Night: SLSA on a Game Studio’s Build Farm',
    kind: 'case-study',
    abstract: `A console release is 9,000 artefacts, five signing schemes and one deadline. Luz describes how the studio reached SLSA Build Level 3 without slowing the nightly build, from isolated workers to provenance that a platform holder actually verifies.

Bring your doubts about hermetic builds; she had them all.`,
    track: 'vulnerability-management',
    level: 'advanced',
    audiences: ['platform-engineer', 'security-engineer'],
    topics: ['slsa', 'sigstore', 'ci-cd'],
    appearances: [{ speaker: 'luz-echeverri-quint' }],
    slots: [{ room: 'platinum-1', from: '16:20', to: '16:45' }],
  },
  {
    slug: 'asking-guac-awkward-questions',
    title: 'Asking GUAC Awkward Questions',
    kind: 'talk',
    abstract: `GUAC turns SBOMs, provenance and advisories into one graph, and a graph can be asked things that nobody planned for. Which of our images depend on a package whose only maintainer left? What would we lose if this registry went away tomorrow?

Thandiwe shows the queries, how long they take on forty million edges, and the answers that led to a meeting.`,
    track: 'vulnerability-management',
    level: 'intermediate',
    audiences: ['security-engineer', 'platform-engineer'],
    topics: ['guac', 'sbom'],
    appearances: [{ speaker: 'thandiwe-mokoena-price' }],
    slots: [
      {
        room: 'platinum-2',
        from: '16:55',
        to: '17:20',
        movedFrom: { room: 'platinum-3', from: '10:00', to: '10:25' },
      },
    ],
  },
]
