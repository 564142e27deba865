import { groupBy } from '../store/indexEvent.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { oncePer } from './oncePer.ts'

/** Who works for an organization, by its id: by the profile, or as shown in a session of the event. By name. */
export const speakersOfEvent = oncePer(({ of, sessionsOf }: LiveEvent) => groupBy(of.speaker.all, ({ id, organization }) => [
  organization,
  ...(sessionsOf.speaker.get(id) ?? []).flatMap(({ appearances }) => appearances.filter(({ speaker }) => speaker === id).map((appearance) => appearance.organization)),
].filter((one) => one !== null)))

/** The same of all events. */
export const speakersOfAll = oncePer(({ shared, appearancesOf }: Library) => groupBy(shared.speaker.all, ({ id, organization }) =>
  [organization, ...(appearancesOf.get(id) ?? []).map(({ appearance }) => appearance.organization)].filter((one) => one !== null)))

/** What an organization sponsors in an event, by its id. */
export const sponsorshipsIn = oncePer(({ of }: LiveEvent) => groupBy(of.sponsor.all, ({ organization }) => [organization]))
