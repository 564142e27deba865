import type { SpeakerEntity } from '../../program/entities.ts'
import type { SpeakerDocument } from '../build/documents.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import type { Reference } from './reference.ts'
import { links, localizedRichText, optionalText, plain } from './values.ts'

export function speakerEntity(speaker: SpeakerDocument, reference: Reference, render: RenderRichText): SpeakerEntity {
  return {
    id: speaker.id,
    slug: speaker.slug,
    name: speaker.name,
    pronouns: plain(speaker.pronouns),
    jobTitle: optionalText(speaker.jobTitle),
    organization: reference('organization', speaker.organization),
    bio: localizedRichText(speaker.bio, render),
    photo: reference('media', speaker.photo),
    links: links(speaker.links),
  }
}
