import type { Locale } from '../../program/locale.ts'
import type { Demo } from '../content/demo.ts'
import type { DemoSpeaker } from '../content/types.ts'
import { imageKeys } from '../images/renderImages.ts'
import { tierId } from './createLibrary.ts'
import type { Writer } from './createWriter.ts'
import { otherLocalesOf, richTextIn, textIn } from './texts.ts'

/** The speakers with their portraits, which are uploaded already; the teams of the events at which they speak may change them. */
export async function createSpeakers(demo: Demo, writer: Writer): Promise<void> {
  for (const speaker of demo.speakers) {
    const teams = eventsOfSpeaker(demo, speaker.slug).map((event) => writer.idOf('events', event))
    await createSpeaker(speaker, writer.idOf('media', imageKeys.portrait(speaker.slug)), teams, writer)
  }
}

/** Slugs of the events at which somebody appears. */
export function eventsOfSpeaker({ programmes }: Pick<Demo, 'programmes'>, speaker: string): string[] {
  return programmes.flatMap(({ event, sessions }) => (sessions.some(({ appearances = [] }) => appearances.some((appearance) => appearance.speaker === speaker)) ? [event] : []))
}

async function createSpeaker({ slug, name, pronouns, jobTitle, organization, bio, links = [], notes }: DemoSpeaker, photo: string, editableBy: string[], writer: Writer): Promise<void> {
  const texts = (locale: Locale) => ({ jobTitle: textIn(jobTitle, locale), bio: richTextIn(bio, locale) })
  await writer.create('speakers', slug, {
    data: (locale) => ({
      ...texts(locale),
      name,
      slug,
      pronouns,
      organization: writer.idOf('organizations', organization),
      photo,
      links,
      email: `${slug}@${organization}.example`,
      notes,
      editableBy,
      _status: 'published' as const,
    }),
    texts,
    locales: otherLocalesOf(jobTitle, bio),
  })
}

/** Who sponsors which event, in the order of the content. */
export async function createSponsors({ sponsorships, organizations }: Demo, writer: Writer): Promise<void> {
  for (const { event, sponsors } of sponsorships) {
    let order = 0
    for (const { organization, tier, booth, text } of sponsors) {
      const position = (order += 1)
      const url = organizations.find(({ slug }) => slug === organization)?.url
      const texts = (locale: Locale) => ({ text: richTextIn(text, locale) })
      await writer.create('sponsors', `${event} ${organization}`, {
        data: (locale) => ({
          ...texts(locale),
          event: writer.idOf('events', event),
          organization: writer.idOf('organizations', organization),
          tier: tierId(event, tier),
          order: position,
          url: url === undefined ? undefined : `${url}/hello-${event}`,
          booth,
          _status: 'published' as const,
        }),
        texts,
        locales: otherLocalesOf(text),
      })
    }
  }
}
