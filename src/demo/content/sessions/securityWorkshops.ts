import type { DemoSession } from '../types.ts'

/** SecurityCon: the hands-on half of the day, in Platinum 3. */
export const securityWorkshops: DemoSession[] = [
  {
    slug: 'workshop-sigstore',
    title: { en: 'Workshop: Sign It, Log It, Check It — Sigstore in Your Pipeline', de: 'Workshop: Signieren, eintragen, prüfen — Sigstore in der eigenen Pipeline', fr: 'Atelier : signer, consigner, vérifier avec Sigstore' },
    kind: 'workshop',
    abstract: `Hands-on, from an unsigned image to a cluster that refuses one. Everyone works on a repository of their own and leaves with it.

1. keyless signing with the identity of a pipeline
2. reading an entry of the transparency log, and noticing a wrong one
3. attestations: attaching an SBOM and provenance
4. an admission policy, and the message that a developer sees

Bring a laptop with a container engine and \`cosign\` installed. Material: [code.example/securitycon](https://code.example/securitycon/sigstore).`,
    level: 'beginner',
    audiences: ['application-developer', 'platform-engineer'],
    topics: ['sigstore', 'ci-cd'],
    appearances: [{ speaker: 'emeric-vaillant-shaw' }, { speaker: 'luz-echeverri-quint' }],
    links: [{ kind: 'github', url: 'https://code.example/securitycon/sigstore', label: 'Material' }],
    slots: [{ room: 'platinum-3', from: '11:00', to: '12:25' }],
  },
  {
    slug: 'workshop-sbom-tooling',
    title: { en: 'Workshop: SBOMs That Somebody Will Use', de: 'Workshop: SBOMs, die jemand benutzt' },
    kind: 'workshop',
    abstract: `Making a bill of materials takes a minute, making a useful one takes this workshop. We generate SPDX and CycloneDX documents for a small shop of five services, compare the tools, repair what they got wrong, and answer a regulator’s letter with the result.

Greta brings the letter. Some command line needed, no knowledge of the formats.`,
    track: 'vulnerability-management',
    level: 'intermediate',
    audiences: ['platform-engineer', 'legal-and-compliance', 'security-engineer'],
    topics: ['sbom', 'cyber-resilience-act'],
    appearances: [{ speaker: 'dorian-quillfeather' }, { speaker: 'greta-sonnleitner-abel' }],
    links: [{ kind: 'github', url: 'https://code.example/securitycon/sbom', label: 'Material' }],
    slots: [{ room: 'platinum-3', from: '13:45', to: '15:10' }],
  },
  {
    slug: 'workshop-scanning-pipelines',
    title: { en: 'Workshop: A Scanning Pipeline You Won’t Switch Off', de: 'Workshop: Eine Scan-Pipeline, die an bleibt' },
    kind: 'workshop',
    abstract: `Scanners are switched off when they cry wolf. In three rounds we build a pipeline that developers keep: scan on change, not on schedule; say *not affected* once, with VEX, and be believed; fail a build only for what can be fixed today.

Søren brings the real findings of a wind farm, Bram the runtime data that thins them out.`,
    track: 'runtime-security',
    level: 'intermediate',
    audiences: ['platform-engineer', 'security-engineer'],
    topics: ['ci-cd', 'sbom'],
    appearances: [{ speaker: 'soren-mikkelbjerg' }, { speaker: 'bram-oosterhaven' }],
    sponsor: 'palisade-runtime',
    links: [{ kind: 'github', url: 'https://code.example/securitycon/scanning', label: 'Material' }],
    slots: [{ room: 'platinum-3', from: '15:45', to: '17:10' }],
  },
]
