import type { SourceFile, SourceFiles } from '../sources/readOptions.ts'
import type { SourceName } from '../sources/readers.ts'
import { SourceError } from '../sources/SourceError.ts'
import { entryOf } from '../sources/tolerant.ts'
import { FetchError } from './FetchError.ts'
import type { FetchOptions } from './fetchPublic.ts'
import { fetchPublic } from './fetchPublic.ts'
import { shown } from './resolveTarget.ts'

export type SourceFetchOptions = Pick<FetchOptions, 'allowLocal' | 'signal' | 'resolve'> & {
  /** The most bytes, of all pages together. */
  maxBytes: number
  /** Told what is passed over, in a sentence. */
  tell: (message: string) => void
}

/** For each file or page. */
const timeoutMs = 60_000
/** Of one list: 50 rows a page make more rows than any bound of ours lets in. */
const maxPages = 400

/** Whether what is named in place of a file is an address to fetch it from. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word)
}

/**
 * Fetches the file of a source. Of pretalx's API all pages of a list, and all lists of an event (`…/api/events/SLUG/`).
 * @throws SourceError that says why it can't be fetched.
 */
export async function fetchSource(source: SourceName, address: string, options: SourceFetchOptions): Promise<SourceFiles> {
  let left = options.maxBytes
  const take = async (from: string): Promise<SourceFile> => {
    const fetched = await fetchPublic(from, { ...options, maxBytes: left, timeoutMs, accept: source === 'pretalx' ? 'application/json' : '*/*' })
    if (fetched.kind === 'unchanged') throw new Error('Nobody asked whether it is unchanged.')
    left -= fetched.bytes.byteLength
    return { name: fileNameOf(from), bytes: fetched.bytes }
  }
  try {
    if (source !== 'pretalx') return [await take(address)]
    return isEventOfPretalx(address) ? await takeLists(address, take, options.tell) : await takePages(address, take)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const tooLarge = `${nameOf(address)} is larger than ${options.maxBytes / 1024 / 1024} MB. If that is right, raise the bound: --max-size`
    throw new SourceError(error.code === 'too-large' ? tooLarge : error.message, { cause: error })
  }
}

type Take = (address: string) => Promise<SourceFile>

function isEventOfPretalx(address: string): boolean {
  return URL.canParse(address) && /\/api\/events\/[^/]+\/?$/.test(new URL(address).pathname)
}

/** Submissions, and beside them what there is to be seen: some lists are not for everyone. */
async function takeLists(event: string, take: Take, tell: (message: string) => void): Promise<SourceFiles> {
  const root = new URL(event)
  if (!root.pathname.endsWith('/')) root.pathname += '/'
  const files: [SourceFile, ...SourceFile[]] = [...await takePages(new URL('submissions/', root).href, take)]
  for (const list of ['speakers/', 'slots/', 'rooms/', 'tracks/', 'submission-types/']) {
    const { href } = new URL(list, root)
    try {
      files.push(...await takePages(href, take))
    } catch (error) {
      if (!(error instanceof FetchError) || error.status === null || ![401, 403, 404].includes(error.status)) throw error
      tell(`${href} is passed over: the server answers with ${error.status}.`)
    }
  }
  return files
}

/** A list page by page, as each names the next: on the same host only, each page once. */
async function takePages(first: string, take: Take): Promise<SourceFiles> {
  const page = await take(first)
  const pages: [SourceFile, ...SourceFile[]] = [page]
  const seen = new Set([new URL(first).href])
  for (let next = nextOf(page, first); next !== null; ) {
    if (seen.has(next)) throw new SourceError(`${nameOf(first)}: the pages of the list go round in a circle.`)
    if (pages.length === maxPages) throw new SourceError(`${nameOf(first)}: the list has more than ${maxPages} pages, the bound.`)
    seen.add(next)
    const more = await take(next)
    pages.push(more)
    next = nextOf(more, next)
  }
  return pages
}

/** @throws SourceError if the next page lies on another host. */
function nextOf({ bytes }: SourceFile, address: string): string | null {
  let page: unknown
  try {
    page = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null // whoever reads it says what is wrong with it
  }
  const named = entryOf(page, 'next')
  if (typeof named !== 'string' || named === '') return null
  const own = new URL(address)
  const next = URL.canParse(named, own) ? new URL(named, own) : null
  if (next?.host !== own.host) throw new SourceError(`${nameOf(address)}: the next page of the list is on another host (${next?.host ?? named.slice(0, 100)}), which is not followed.`)
  // Behind a proxy a server may not know that it is asked by https.
  next.protocol = own.protocol
  return next.href
}

function nameOf(address: string): string {
  return shown(new URL(address))
}

/** As messages and records name it: `submissions`, `submissions page 2`, `schedule.json`. */
function fileNameOf(address: string): string {
  const { hostname, pathname, searchParams } = new URL(address)
  const name = pathname.split('/').filter((part) => part !== '').at(-1) ?? hostname
  const page = searchParams.get('page') ?? searchParams.get('offset')
  return page === null ? name : `${name} page ${page}`
}
