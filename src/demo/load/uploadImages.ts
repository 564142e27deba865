import type { Demo } from '../content/demo.ts'
import type { DemoImage } from '../images/renderImages.ts'
import { imageKeys } from '../images/renderImages.ts'
import { eventsOfSpeaker } from './createPeople.ts'
import type { Writer } from './createWriter.ts'

type Images = ReadonlyMap<string, DemoImage>
type Upload = { image: DemoImage; editableBy: string[] }

/** So many at once: making the smaller sizes is done by threads of their own. */
const parallel = 4

/** Logos and covers of the events, before the events themselves: only platform admins may change them. */
export async function uploadEventImages({ events }: Demo, images: Images, writer: Writer): Promise<void> {
  const keys = events.flatMap(({ slug }) => [imageKeys.eventLogo(slug), imageKeys.cover(slug)])
  await uploadAll(keys.map((key) => ({ image: drawn(images, key), editableBy: [] })), writer)
}

/** Logos of organisations and portraits, for the teams that may change those. */
export async function uploadLibraryImages(demo: Demo, images: Images, writer: Writer): Promise<void> {
  const teams = (slugs: readonly string[]): string[] => slugs.map((slug) => writer.idOf('events', slug))
  const everyone = teams(demo.events.map(({ slug }) => slug))
  const logos = demo.organizations.flatMap(({ slug, logo }) => (logo === undefined ? [] : [imageKeys.logo(slug), imageKeys.logoDark(slug)]))
  await uploadAll(
    [
      ...logos.map((key) => ({ image: drawn(images, key), editableBy: everyone })),
      ...demo.speakers.map(({ slug }) => ({ image: drawn(images, imageKeys.portrait(slug)), editableBy: teams(eventsOfSpeaker(demo, slug)) })),
    ],
    writer,
  )
}

async function uploadAll(uploads: readonly Upload[], writer: Writer): Promise<void> {
  for (let at = 0; at < uploads.length; at += parallel) {
    // All have to come to their end before the transaction may.
    const results = await Promise.allSettled(uploads.slice(at, at + parallel).map(async ({ image, editableBy }) => await writer.upload(image, editableBy)))
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }
}

function drawn(images: Images, key: string): DemoImage {
  const image = images.get(key)
  if (image === undefined) throw new Error(`The picture "${key}" was not drawn.`)
  return image
}
