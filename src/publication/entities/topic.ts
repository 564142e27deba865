import type { TopicEntity } from '../../program/entities.ts'
import type { TopicDocument } from '../build/documents.ts'
import { localizedText } from './values.ts'

export function topicEntity({ id, slug, name }: TopicDocument): TopicEntity {
  return { id, slug, name: localizedText(name) }
}
