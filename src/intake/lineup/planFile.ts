import { fingerprintOf } from '../plan/compareFields.ts'
import type { Comparable } from '../plan/compareFields.ts'
import type { Recorded } from '../plan/there.ts'
import { filePart } from './comparableContent.ts'
import type { WholeContext } from './wholeContext.ts'
import { rowOf, titleIn } from './wholeContext.ts'
import type { WholeDocument } from './wholeEvent.ts'
import { newestOf } from './wholeEvent.ts'

/**
 * Beside the file that an import left here it is remembered which one the export held: one that holds more than its picture is
 * written anew, under another name.
 */
export const fileOrigin = 'fileFrom'

/** What an import remembers of the file of a media document. @param here its name here. @param there its name in the export. */
export function recordOfFile(here: string, there: string): Recorded {
  return { [filePart]: fingerprintOf(here), [fileOrigin]: fingerprintOf(there) }
}

/**
 * What is compared of the file of a media document: nothing as long as the export holds what it held and that still stands here, or
 * if it can't be had.
 */
export function comparableFile(document: WholeDocument, match: WholeDocument, recorded: Recorded | null, { there, files, note }: WholeContext): Comparable {
  const [wanted, here] = [fileIn(document), fileIn(match)]
  if (wanted === here) return { [filePart]: wanted }
  if (recorded?.[fileOrigin] === fingerprintOf(wanted) && recorded[filePart] === fingerprintOf(here)) return {}
  const row = rowOf('media', document)
  if (!files.has(wanted)) {
    note('file-kept', row, `${shortenFileName(wanted)} is not in the archive`)
    return {}
  }
  const twin = there.documents.media.find((other) => other.id !== match.id && fileIn(other) === wanted)
  if (twin !== undefined) {
    note('file-kept', row, `${shortenFileName(wanted)} is that of “${titleIn('media', twin)}” here`)
    return {}
  }
  return { [filePart]: wanted }
}

function fileIn(document: WholeDocument): string {
  return String(newestOf(document)['filename'])
}

/** Names of files are hashes: the beginning is enough to tell two apart. Anything else as it is. */
export function shortenFileName(name: string): string {
  const [, start, extension] = /^([0-9a-f]{8})[0-9a-f]{56}(\.\w+)$/.exec(name) ?? []
  return start === undefined || extension === undefined ? name : `${start}…${extension}`
}
