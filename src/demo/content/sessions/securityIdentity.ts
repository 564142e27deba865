import type { DemoSession } from '../types.ts'

/** SecurityCon: identity and access management. */
export const securityIdentity: DemoSession[] = [
  {
    slug: 'spiffe-without-the-big-bang',
    title: { en: 'SPIFFE Without the Big Bang', de: 'SPIFFE ohne Urknall' },
    kind: 'talk',
    abstract: `A factory line can't be restarted so that its services learn who they are. Zweigwerk moved from shared secrets to workload identity one caller at a time, with both worlds accepted for eleven months.

Tobias shows the proxy that made it possible, the dashboard that showed who was still using a password, and the polite letter that went to the last team.`,
    track: 'identity-and-access',
    level: 'intermediate',
    audiences: ['platform-engineer', 'security-architect'],
    topics: ['workload-identity', 'migration'],
    appearances: [{ speaker: 'tobias-fennimore-roth' }],
    slots: [{ room: 'platinum-2', from: '11:00', to: '11:25' }],
  },
  {
    slug: 'a-kill-switch-for-ci-tokens',
    title: 'A Kill Switch for CI Tokens',
    kind: 'lightning-talk',
    abstract: 'Ten minutes, one red button. Harpreet revokes every token that a pipeline has issued in the last hour, live, and counts what breaks. The count is the point.',
    track: 'identity-and-access',
    level: 'intermediate',
    audiences: ['platform-engineer', 'security-engineer'],
    topics: ['ci-cd', 'workload-identity'],
    appearances: [{ speaker: 'harpreet-singh-dunmore' }],
    slots: [{ room: 'platinum-2', from: '12:10', to: '12:20' }],
  },
  {
    slug: 'signatures-that-outlive-the-hardware',
    title: { en: 'Signatures That Outlive the Hardware', de: 'Signaturen, die länger leben als die Hardware' },
    kind: 'talk',
    abstract: `A container signed today may run in a substation in 2045. If its signature must hold until then, post-quantum readiness is not a research topic but a purchase decision.

Hyun-woo measured hybrid signatures along a whole delivery path: registries that refuse large manifests, logs that grow, verifiers that time out. He ranks what to change now, what to test, and what can wait.`,
    track: 'identity-and-access',
    level: 'advanced',
    audiences: ['security-architect', 'security-engineer'],
    topics: ['post-quantum', 'sigstore'],
    appearances: [{ speaker: 'hyun-woo-baek-ellery' }],
    slots: [{ room: 'platinum-2', from: '13:45', to: '14:10' }],
  },
  {
    slug: 'certificates-in-a-tunnel',
    title: 'Certificates in a Tunnel',
    kind: 'talk',
    abstract: 'Trains lose their connection for an hour and their certificates expire after twenty minutes. Rosalind describes how Halyard Rail renews identities ahead of a tunnel, and what happens when the tunnel is longer than the plan.',
    track: 'identity-and-access',
    level: 'intermediate',
    audiences: ['security-architect', 'platform-engineer'],
    topics: ['workload-identity'],
    appearances: [{ speaker: 'rosalind-achterberg' }],
    state: 'replaced',
    replacedBy: 'break-glass-access-that-leaves-glass-on-the-floor',
    slots: [{ room: 'platinum-2', from: '14:50', to: '15:15', isCancelled: true }],
  },
  {
    slug: 'break-glass-access-that-leaves-glass-on-the-floor',
    title: 'Break-Glass Access That Leaves Glass on the Floor',
    kind: 'talk',
    abstract: `Emergency access should be easy to get and impossible to miss. Harpreet, who stands in at short notice, walks through a design in which breaking the glass takes eight seconds, wakes two people and expires by itself.

- one role for each kind of night, not one for all
- recordings that somebody really watches
- a drill every quarter, announced and unannounced`,
    track: 'identity-and-access',
    level: 'intermediate',
    audiences: ['security-architect', 'platform-engineer', 'ciso'],
    topics: ['workload-identity', 'incident-response'],
    appearances: [{ speaker: 'harpreet-singh-dunmore' }],
    slots: [{ room: 'platinum-2', from: '14:50', to: '15:15' }],
  },
  {
    slug: 'on-behalf-of-whom',
    title: 'On Behalf of Whom? Token Exchange Across Four Clusters',
    kind: 'talk',
    abstract: `By the fourth hop, most systems have forgotten who clicked the button. Yuki follows one request through four clusters and two companies and shows what each service can know about the first caller, with token exchange, with workload identity, and with both.

There will be a dinner party on the slides.`,
    track: 'identity-and-access',
    level: 'advanced',
    audiences: ['security-architect', 'application-developer'],
    topics: ['workload-identity'],
    appearances: [{ speaker: 'yuki-tanabe-lowe' }],
    slots: [{ room: 'platinum-2', from: '16:20', to: '16:45' }],
  },
]
