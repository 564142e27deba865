import type { DemoSession } from '../types.ts'

/** SecurityCon: runtime security, and machine learning pipelines. */
export const securityRuntime: DemoSession[] = [
  {
    slug: 'ebpf-on-a-phone-network',
    title: { en: 'Listening to Fifty Million Calls: eBPF Detection on a Phone Network', de: 'Fünfzig Millionen Anrufe: Erkennung mit eBPF in einem Telefonnetz' },
    kind: 'case-study',
    abstract: `A phone network can't be paused for an agent upgrade. Nightjar replaced three commercial agents with a set of eBPF programs, and cut detection overhead from nine percent of a core to under one.

Leila explains which events are worth a ring buffer and which are noise, how programs are tested against five kernel versions, and what an attacker with root can still hide.`,
    track: 'runtime-security',
    level: 'advanced',
    audiences: ['security-engineer', 'platform-engineer'],
    topics: ['ebpf', 'observability'],
    appearances: [{ speaker: 'leila-farrokhi-stone' }],
    slots: [{ room: 'platinum-2', from: '10:00', to: '10:25' }],
  },
  {
    slug: 'least-privilege-by-observation',
    title: 'Least Privilege by Observation',
    kind: 'talk',
    abstract: `Nobody writes a seccomp profile by hand twice. This talk records what a workload does in staging, turns the record into a policy, and then deals with the hard part: the monthly job that was not in the record.

Bram shows how to give a policy an age, how to fail open loudly, and how to explain a denied system call to the developer who caused it.`,
    track: 'runtime-security',
    level: 'intermediate',
    audiences: ['platform-engineer', 'security-engineer', 'application-developer'],
    topics: ['ebpf'],
    appearances: [{ speaker: 'bram-oosterhaven' }],
    slots: [{ room: 'platinum-2', from: '11:35', to: '12:00' }],
  },
  {
    slug: 'a-smaller-cage',
    title: 'A Smaller Cage: WebAssembly Components Beside Your Containers',
    kind: 'talk',
    abstract: `WebAssembly components come with no ambient rights: no files, no sockets, no clock unless somebody hands them over. That makes them a good home for plugins from strangers.

Caspian runs the same image resizer as a container and as a component on Kubernetes, attacks both on stage, and compares what each attack reached.`,
    track: 'runtime-security',
    level: 'intermediate',
    audiences: ['application-developer', 'security-architect'],
    topics: ['webassembly'],
    appearances: [{ speaker: 'caspian-wrenfield' }],
    links: [{ kind: 'github', url: 'https://code.example/caspian/smaller-cage', label: 'Code of both attacks' }],
    slots: [{ room: 'platinum-2', from: '14:20', to: '14:45' }],
  },
  {
    slug: 'a-model-is-a-dependency-too',
    title: { en: 'A Model Is a Dependency, Too', de: 'Auch ein Modell ist eine Abhängigkeit' },
    kind: 'talk',
    abstract: `We pin libraries to a hash and then load eight gigabytes of weights from an address that may change. Inês applies the supply-chain tools that we have to the artefacts that we forgot: signatures for weights, provenance for fine-tuning, a bill of materials with data sets in it.

The talk ends with a policy for admission to the cluster that fits on one slide.`,
    track: 'ai-and-ml-pipelines',
    level: 'intermediate',
    audiences: ['security-architect', 'platform-engineer'],
    topics: ['ai-supply-chain', 'sigstore', 'slsa'],
    appearances: [{ speaker: 'ines-carvalhosa-teal' }],
    slots: [{ room: 'platinum-1', from: '13:45', to: '14:10' }],
  },
  {
    slug: 'training-data-you-can-forget',
    title: 'Training Data You Can Forget: Provenance in a Hospital',
    kind: 'case-study',
    abstract: `A patient may ask for their images back. Then somebody must know which models have seen them. Brightmoor keeps a lineage from each scan to each model version, and can retrain without a single record in a night.

- what is recorded at each step, and what deliberately is not
- how lineage survives augmentation and shuffling
- the bill for it, in storage and in patience`,
    track: 'ai-and-ml-pipelines',
    level: 'intermediate',
    audiences: ['security-architect', 'legal-and-compliance', 'platform-engineer'],
    topics: ['ai-supply-chain'],
    appearances: [{ speaker: 'rashid-mahrouqi-bell' }],
    slots: [{ room: 'platinum-1', from: '15:45', to: '16:10' }],
  },
]
