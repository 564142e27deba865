import type { TrackEntity } from '../../program/entities.ts'
import type { TrackDocument } from '../build/documents.ts'
import { localizedText, optionalText } from './values.ts'

export function trackEntity({ id, slug, name, color, description, order }: TrackDocument): TrackEntity {
  return { id, slug, name: localizedText(name), color: color.toLowerCase(), description: optionalText(description), order: order ?? 0 }
}
