import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { exitCodes } from '../command/exitCodes.ts'
import { packEvent } from './packEvent.ts'
import { readEvent } from './readEvent.ts'

/** What `npm run export -- --help` prints. */
export const usage = `npm run export -- --event SLUG [options] FILE

  FILE           where to write the event to, such as camp.lineup.zip
  --event SLUG   slug of the event
  --published    what is published alone; without it drafts too
  --private      e-mail, notes and times of absence of speakers too: keep the file to yourself
  --force        write over a file that is there
  --help         show this
`

export type Surroundings = {
  print: (text: string) => void
  tell: (text: string) => void
  openPayload: () => Promise<Payload>
  mediaFolder: string
  now: () => Date
  signal?: AbortSignal
}

/** `npm run export`: writes an event to a file, which is there whole or not at all; the exit code. */
export async function runExport(words: readonly string[], { print, tell, openPayload, mediaFolder, now, signal }: Surroundings): Promise<number> {
  const asked = readWords(words)
  if (typeof asked === 'string') {
    tell(`${asked}\n\n${usage}`)
    return exitCodes.usage
  }
  if (asked === null) {
    print(usage)
    return exitCodes.done
  }
  const { event: slug, file, isPublished, isPrivate, isForced } = asked
  if (!isForced && (await isThere(file))) {
    tell(`${file} is there already. To write over it, add --force.\n`)
    return exitCodes.refused
  }
  const draft = `${file}.part`
  try {
    const payload = await openPayload()
    // The command is the system: it sees drafts too.
    const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: slug } }, draft: true, depth: 0, limit: 1, select: {}, overrideAccess: true })
    const id = docs[0]?.id
    const whole = id === undefined ? null : await readEvent(payload, id, { drafts: !isPublished, private: isPrivate, user: null, exportedAt: now().toISOString() })
    if (whole === null) {
      tell(id === undefined ? `There is no event "${slug}".\n` : `The event "${slug}" is not published. Without --published its drafts are exported.\n`)
      return exitCodes.refused
    }
    const { stream, missing } = await packEvent(whole, mediaFolder)
    await pipeline(stream, createWriteStream(draft, { mode: isPrivate ? 0o600 : 0o666 }), { signal })
    await rename(draft, file)
    for (const filename of missing) tell(`The media file ${filename} is not in ${mediaFolder}: the export lacks it.\n`)
    const { sessions, speakers, media } = whole.documents
    tell(`Exported "${slug}" to ${file}: ${sessions.length} sessions, ${speakers.length} speakers, ${media.length - missing.length} media files.\n`)
    return exitCodes.done
  } catch (error) {
    await rm(draft, { force: true })
    tell(`The export failed, and ${file} was not written: ${error instanceof Error ? error.message : String(error)}\n`)
    return exitCodes.failed
  }
}

type Asked = { event: string; file: string; isPublished: boolean; isPrivate: boolean; isForced: boolean }

/** What is asked for; `null` for help, or what is wrong. */
function readWords(words: readonly string[]): Asked | string | null {
  const flag = { type: 'boolean' } as const
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { event: { type: 'string' }, published: flag, private: flag, force: flag, help: flag }, allowPositionals: true, strict: true })
    if (values.help === true) return null
    const [file, ...more] = positionals
    if (values.event === undefined || values.event === '') return 'Say which event: --event SLUG'
    if (file === undefined || file === '') return 'Name the file to write to.'
    if (more.length > 0) return `One file at a time: what is "${more.join(' ')}"?`
    return { event: values.event, file, isPublished: values.published === true, isPrivate: values.private === true, isForced: values.force === true }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(() => true, () => false)
}
