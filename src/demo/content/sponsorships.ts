import type { DemoSponsorship } from './types.ts'

/** In the order in which each tier shows them. */
export const sponsorships: DemoSponsorship[] = [
  {
    event: 'kubecon-cloudnativecon-eu-2026',
    sponsors: [
      { organization: 'saltmarsh-cloud', tier: 'diamond', booth: 'N110', text: { en: 'A regional cloud that publishes its incident reviews. Come and read the worst ones at the stand.', de: 'Eine regionale Cloud, die ihre Störungsberichte veröffentlicht. Die schlimmsten liegen am Stand aus.' } },
      { organization: 'lumenfold', tier: 'diamond', booth: 'N122', text: 'Observability for people who would rather be asleep. Bring a trace that nobody understands.' },
      { organization: 'boxjump', tier: 'platinum', booth: 'N230' },
      { organization: 'northquay-labs', tier: 'platinum', booth: 'N244' },
      { organization: 'pyxis-systems', tier: 'gold', booth: 'N310' },
      { organization: 'plumline', tier: 'gold', booth: 'N314' },
      { organization: 'candlewick-ai', tier: 'gold', booth: 'N322' },
      { organization: 'ledgerleaf', tier: 'silver', booth: 'N405' },
      { organization: 'copperbeech-tools', tier: 'silver', booth: 'N411' },
    ],
  },
  {
    event: 'open-source-securitycon-eu-2026',
    sponsors: [
      { organization: 'northquay-labs', tier: 'diamond', booth: 'P1', text: { en: 'Northquay finds out which of your nine thousand findings matter this week, and **says why**. Ask at the stand for the advisory bingo.', de: 'Northquay findet heraus, welche von neuntausend Befunden diese Woche zählen, und **sagt warum**.' } },
      { organization: 'palisade-runtime', tier: 'gold', booth: 'P3', text: 'Runtime policy that is learned in staging and enforced in production. Palisade hosts the scanning workshop in Platinum 3.' },
      { organization: 'pyxis-systems', tier: 'gold', booth: 'P4', text: 'A registry that keeps SBOM, provenance and signature next to the image for as long as the image lives.' },
      { organization: 'saltmarsh-cloud', tier: 'silver', booth: 'P7' },
      { organization: 'candlewick-ai', tier: 'silver', booth: 'P8' },
      { organization: 'ledgerleaf', tier: 'silver', booth: 'P9' },
      { organization: 'harbourlight', tier: 'community', text: 'A cooperative of maintainers who take support contracts together.' },
      { organization: 'wexcombe', tier: 'community' },
    ],
  },
  {
    event: 'appdevelopercon-eu-2026',
    sponsors: [
      { organization: 'boxjump', tier: 'gold', booth: 'C1', text: 'From `git push` to a preview address in under a minute, on your own clusters.' },
      { organization: 'lumenfold', tier: 'silver', booth: 'C2' },
      { organization: 'ledgerleaf', tier: 'silver', booth: 'C3' },
    ],
  },
  {
    event: 'backstagecon-eu-2026',
    sponsors: [
      { organization: 'plumline', tier: 'gold', booth: 'C11', text: 'Hosted Backstage for teams that want the portal and not the upgrade weekend.' },
      { organization: 'nightjar-telecom', tier: 'silver', booth: 'C12' },
      { organization: 'rookery-retail', tier: 'silver' },
    ],
  },
  {
    event: 'opentofu-day-eu-2026',
    sponsors: [
      { organization: 'copperbeech-tools', tier: 'gold', booth: 'S1', text: 'Plan review, policy and drift reports for OpenTofu, run where your state already lives.' },
      { organization: 'saltmarsh-cloud', tier: 'silver', booth: 'S2' },
    ],
  },
]
