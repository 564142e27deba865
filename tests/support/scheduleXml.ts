import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'

/** What is wrong with schedule.xml files: nothing, or one line for each fault. */
export type XmlCheck = (files: readonly string[]) => Promise<string[]>

/** The published XSD of schedule.xml, judged by libxml2; `null` where no fixtures are at hand. */
export function publishedXsd(): XmlCheck | null {
  const folder = process.env['LINEUP_FIXTURES']
  const file = folder === undefined ? '' : join(folder, 'frab', 'voc-schedule.xml.xsd')
  if (!existsSync(file)) return null
  const schema = readFileSync(file, 'utf8')
  return async (files) => {
    // In one go: each start of the validator costs more than a file.
    const { errors } = await validateXML({ xml: files.map((contents, index) => ({ fileName: `${index}.xml`, contents })), schema: [schema], maxMemoryPages: 4_096 })
    return errors.map(({ rawMessage }) => rawMessage)
  }
}

const text = z.string()
const url = z.string().regex(/^https?:\/\/[!-~]+$/)
const offsetDateTime = z.iso.datetime({ offset: true })
const listOf = <T extends z.ZodType>(name: string, one: T) => z.union([z.literal(''), z.strictObject({ [name]: z.array(one) })])
const reference = z.strictObject({ '@href': url, '@type': text, '#text': text.optional() })

const event = z.strictObject({
  '@guid': z.uuid(), '@id': z.string().regex(/^[1-9]\d*$/), date: offsetDateTime, start: z.string().regex(/^[0-2]\d:[0-5]\d$/), duration: z.string().regex(/^\d{2}:[0-5]\d$/), room: text,
  slug: z.string().regex(/^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$/), url, title: text, subtitle: text, track: text, type: text, language: text, abstract: text, description: text,
  recording: z.strictObject({ license: text, optout: z.enum(['true', 'false']) }), feedback_url: url.optional(),
  persons: listOf('person', z.strictObject({ '@guid': z.uuid(), '#text': text.optional() })), links: listOf('link', reference), attachments: listOf('attachment', reference),
})
const room = z.strictObject({ '@name': text, '@guid': z.uuid(), event: z.array(event) })
const day = z.strictObject({ '@index': text, '@date': z.iso.date(), '@start': offsetDateTime, '@end': offsetDateTime, room: z.array(room).optional() })

/** What clients rely on, written down once more by hand: for where the published schema is not at hand. */
export const scheduleXmlContract = z.strictObject({
  schedule: z.strictObject({
    generator: z.strictObject({ '@name': text }), url, version: text,
    conference: z.strictObject({
      title: text, acronym: z.string().regex(/^[a-z0-9_]{4,}$/), start: z.iso.date(), end: z.iso.date(), days: z.string().regex(/^\d+$/), timeslot_duration: z.string().regex(/^\d{2}:[0-5]\d$/),
      base_url: url, logo: url.optional(), url, time_zone_name: text.optional(), track: z.array(z.strictObject({ '@name': text, '@slug': text.optional(), '@color': z.string().regex(/^#[0-9a-f]{6}$/) })).optional(),
    }),
    day: z.array(day).min(1),
  }),
})

/** A schedule.xml as a parser that others wrote reads it. @throws if it is not well-formed. */
export function parseScheduleXml(file: string): z.infer<typeof scheduleXmlContract> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is the same code in a package of its own
  const verdict = XMLValidator.validate(file)
  if (verdict !== true) throw new Error(verdict.err.msg)
  const lists = new Set(['day', 'room', 'event', 'track', 'person', 'link', 'attachment'])
  const parser = new XMLParser({
    ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, ignoreDeclaration: true,
    // An event has a room and a track too: texts.
    isArray: (name, path) => lists.has(name) && !String(path).endsWith('.event.room') && !String(path).endsWith('.event.track'),
  })
  return scheduleXmlContract.parse(withoutLayout(parser.parse(file)))
}

/** Without the line breaks between elements. */
function withoutLayout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLayout)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, withoutLayout(inner)] as const)
  const isParent = entries.some(([name, inner]) => typeof inner === 'object' || (!name.startsWith('@') && name !== '#text'))
  return Object.fromEntries(entries.filter(([name]) => name !== '#text' || !isParent))
}
