import path from 'node:path'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Event } from '../../payload-types.ts'
import type { Mapping } from '../../program/importing/mapping.ts'
import { mergeMapping, nothingTold } from '../../program/importing/mapping.ts'
import { applyPlan } from '../apply/applyPlan.ts'
import { ImportUnderWay, inImport } from '../apply/inImport.ts'
import { PlanChanged } from '../apply/PlanChanged.ts'
import { recordImport } from '../apply/recordImport.ts'
import { describeCause } from '../apply/ApplyError.ts'
import { readMapping } from '../apply/mappings.ts'
import type { Read } from '../apply/planRead.ts'
import { planRead } from '../apply/planRead.ts'
import { askPictures } from '../fetch/askPictures.ts'
import type { FetchedPicture } from '../fetch/fetchPicture.ts'
import { fetchPictures } from '../fetch/fetchPictures.ts'
import type { Pictures } from '../fetch/fetchPictures.ts'
import { isAddress } from '../fetch/fetchSource.ts'
import { shown } from '../fetch/resolveTarget.ts'
import { detectLanguages } from '../language/detectLanguages.ts'
import { openExport } from '../lineup/openExport.ts'
import type { Plan } from '../plan/plan.ts'
import { PlanRefused } from '../plan/plan.ts'
import { wantedPictures, withPictures } from '../plan/planPicture.ts'
import { recordsAnew, sizeOf } from '../plan/sizeOf.ts'
import { digestOf } from '../plan/viewOf.ts'
import type { SourceFiles } from '../sources/readOptions.ts'
import { hasColumns } from '../sources/readers.ts'
import { NoTimeZoneError, SourceError } from '../sources/SourceError.ts'
import { describePlan, plain } from './describePlan.ts'
import { exitCodes } from './exitCodes.ts'
import type { Outcome } from './exitCodes.ts'
import type { ImportArguments } from './readArguments.ts'
import { optionsOf, readArguments, UsageError } from './readArguments.ts'
import { collectFiles, readSource } from './readSource.ts'
import { reportOf } from './report.ts'
import { keepPlanned } from './keepPlanned.ts'
import { runKept } from './runKept.ts'
import { runStanding } from './runStanding.ts'
import { showHistory } from './showHistory.ts'
import { usage } from './usage.ts'

/** The world as the command sees it. */
export type Surroundings = {
  /** The one place for results. */
  print: (text: string) => void
  /** What happens, and what is wrong. */
  tell: (text: string) => void
  /** Shows how far the work is: so many documents of so many. */
  showProgress: (done: number, total: number) => void
  /** Asks at the terminal; `null` where there is none. */
  confirm: ((question: string) => Promise<boolean>) | null
  /** Opened once the file is read, and only then. */
  openPayload: () => Promise<Payload>
  /** The setting LINEUP_ALLOW_LOCAL_TARGETS: whether addresses may lead to hosts that are not public. */
  allowLocal?: boolean
  /** Who runs the command, as far as is known. */
  madeBy?: string
  signal?: AbortSignal
}

/** `npm run import`; the exit code. */
export async function runImport(words: readonly string[], around: Surroundings): Promise<number> {
  let given: ReturnType<typeof readArguments>
  try {
    given = readArguments(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    around.tell(`${error.message}\n\n${usage}`)
    return exitCodes.usage
  }
  if (given === null) {
    around.print(usage)
    return exitCodes.done
  }
  if (given.task === 'history') return await showHistory(given, around)
  if (given.task === 'standing' || given.task === 'end') return await runStanding(given, around)
  if (given.task !== 'import') return await runKept(given, around)
  const found: { plan?: Plan; eventId?: string; error?: string } = {}
  let outcome: Outcome
  try {
    outcome = await carryOut(given, found, around)
  } catch (error) {
    outcome = error instanceof SourceError ? 'unreadable' : error instanceof PlanRefused || error instanceof PlanChanged || error instanceof ImportUnderWay ? 'refused' : 'failed'
    found.error = plain(describeCause(error))
    around.tell(outcome === 'failed' ? `The import failed, nothing was changed: ${found.error}\n` : `${found.error}\n`)
  }
  if (given.json) around.print(`${JSON.stringify(reportOf(outcome, given, found), null, 2)}\n`)
  return exitCodes[outcome]
}

async function carryOut(given: ImportArguments, found: { plan?: Plan; eventId?: string; error?: string }, around: Surroundings): Promise<Outcome> {
  const ready = given.source === 'lineup' ? await openGiven(given, around) : await readWithZone(given, around)
  try {
    return await finish(given, found, around, ready)
  } finally {
    if (ready.read.kind === 'export') ready.read.opened.close()
  }
}

/** `files`: their bytes; `null` of an export that is read from its file piece by piece. */
type Ready = { payload: Payload; read: Read; mapping: Mapping; files: SourceFiles | null }

/** What lies at an address is fetched first, and what is to be kept is read whole. */
async function openGiven(given: ImportArguments, { openPayload, allowLocal = false, signal, tell }: Surroundings): Promise<Ready> {
  const [named] = given.files
  const files = isAddress(named) || given.keep ? await collectFiles(given, { allowLocal, signal, tell: (message) => { tell(`${plain(message)}\n`) } }) : null
  const opened = await openExport(files === null ? named : files[0].bytes, files === null ? path.basename(named) : files[0].name, given)
  try {
    return { payload: await openPayload(), read: { kind: 'export', opened }, mapping: nothingTold, files }
  } catch (error) {
    opened.close()
    throw error
  }
}

async function finish(given: ImportArguments, found: { plan?: Plan; eventId?: string; error?: string }, around: Surroundings, { payload, read, mapping, files }: Ready): Promise<Outcome> {
  const { event: slug, create, publish, missing, locale, source, photos } = given
  const options = { source, slug, create, publish, missing, locale, photos, mapping }
  const { plan: planOf, pictures: known } = await planRead(await createLocalReq({ locale, fallbackLocale: false }, payload), read, { slug, locale })
  const others = photos ? await askPictures(known, { allowLocal: around.allowLocal ?? false, signal: around.signal }) : new Map<string, FetchedPicture>()
  const replaced = new Set(others.keys())
  const plan = planOf({ ...options, replaced })
  found.plan = plan
  if (plan.event.action !== 'create') found.eventId = plan.event.id
  if (given.dryRun) {
    if (!given.json) around.print(`${describePlan(plan, Infinity)}\n\nDry run: nothing was changed.\n`)
    return 'done'
  }
  if (given.keep && files !== null && plan.event.action !== 'create') {
    const id = await keepPlanned(payload, { event: plan.event.id, source, files, options: optionsOf(given), madeBy: around.madeBy ?? null }, { allowLocal: around.allowLocal ?? false, signal: around.signal })
    around.tell(`The plan is kept as import ${id} for 7 days: apply it with --apply ${id}, or in the admin.\n`)
    return 'done'
  }
  const { writes } = sizeOf(plan)
  const refusal = writes === 0 ? null : await findRefusal(given, plan, around)
  if (refusal !== null) {
    found.error = refusal
    around.tell(`${refusal}\n`)
    return 'unconfirmed'
  }
  const { plan: ready, pictures } = await withFetchedPictures(plan, others, around)
  found.plan = ready
  const startedAt = performance.now()
  if (writes > 0 || recordsAnew(plan)) {
    found.eventId = await inImport(payload, { slug, locale }, async (req) => {
      const now = (await planRead(req, read, { slug, locale })).plan({ ...options, replaced })
      if (digestOf(now) !== digestOf(plan)) throw new PlanChanged(now)
      const { event, undo } = await applyPlan(req, now, pictures, { report: around.showProgress, signal: around.signal, readFile: read.kind === 'export' ? read.opened.readFile : undefined })
      if (undo !== null) await recordImport(req, { event, plan: ready, undo }, { files: given.files.map(nameForRecord), madeBy: around.madeBy ?? null, options: optionsOf(given) })
      return event
    })
  }
  around.tell(`${describeOutcome(ready, given, (performance.now() - startedAt) / 1000)}\n`)
  return 'done'
}

/** Fetches what the plan needs, before anything is written. */
async function withFetchedPictures(plan: Plan, here: ReadonlyMap<string, FetchedPicture>, { tell, signal, allowLocal = false }: Surroundings): Promise<{ plan: Plan; pictures: Pictures['files'] }> {
  const wanted = wantedPictures(plan)
  if (wanted.length === 0) return { plan, pictures: new Map() }
  const addresses = new Set(wanted.map(({ address }) => address)).size
  tell(`Fetching ${addresses} pictures …\n`)
  const { files, notes } = await fetchPictures(wanted, { allowLocal, signal }, here)
  tell(`${files.size} of ${addresses} pictures are here.\n`)
  return { plan: { ...withPictures(plan, (address) => files.has(address)), notes: [...plan.notes, ...notes] }, pictures: files }
}

/**
 * Where files say no zone, the event that is there knows it; what the columns of tables are may be remembered for it. Payload is opened
 * once the files are here.
 */
async function readWithZone(given: ImportArguments, { openPayload, allowLocal = false, signal, tell }: Surroundings): Promise<Ready> {
  const files = await collectFiles(given, { allowLocal, signal, tell: (message) => { tell(`${plain(message)}\n`) } })
  const early = hasColumns(given.source) ? await openPayload() : null
  const remembered = early === null ? nothingTold : await rememberedFor(early, given)
  try {
    const programme = await detectLanguages(await readSource(files, given, mergeMapping(remembered, given.mapping)))
    const payload = early ?? (await openPayload())
    return { payload, read: { kind: 'programme', programme }, mapping: mergeMapping(early === null ? await rememberedFor(payload, given) : remembered, given.mapping), files }
  } catch (error) {
    if (!(error instanceof NoTimeZoneError)) throw error
    const payload = early ?? (await openPayload())
    const event = await eventOf(payload, given)
    if (event === null) throw error
    const mapping = mergeMapping(await rememberedFor(payload, given), given.mapping)
    const programme = await detectLanguages(await readSource(files, given, mapping, { timeZone: event.timeZone, dayEndsAtHour: event.dayEndsAtHour }))
    return { payload, read: { kind: 'programme', programme }, mapping, files }
  }
}

async function eventOf(payload: Payload, { event: slug }: ImportArguments): Promise<Event | null> {
  // The command is the system: it sees drafts too.
  const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: slug } }, draft: true, depth: 0, limit: 1, overrideAccess: true })
  return docs[0] ?? null
}

async function rememberedFor(payload: Payload, given: ImportArguments): Promise<Mapping> {
  const event = await eventOf(payload, given)
  return event === null ? nothingTold : await readMapping(await createLocalReq({}, payload), event.id, given.source)
}

/** What is kept of where a programme came from: no folder of somebody's machine, and of an address nothing that may be a secret. */
function nameForRecord(named: string): string {
  return isAddress(named) ? shown(new URL(named)) : path.basename(named)
}

/** What was said at the command line, as it is kept. */
function describeOutcome(plan: Plan, { event, json }: ImportArguments, seconds: number): string {
  const { create, change, cancel, archive, kept, writes } = sizeOf(plan)
  const notes = `${plan.notes.length} notes${json ? '' : ': see them with --dry-run before, or --json'}.`
  if (writes === 0) return `Nothing in "${event}" differs: nothing was changed. ${kept === 0 ? '' : `${kept} fields were kept as editors have them. `}${notes}`
  const published = plan.publish ? 'published' : 'as drafts'
  if (plan.event.action === 'create') return `Imported ${create.sessions} sessions, ${create.speakers} speakers and ${create.rooms} rooms into "${event}" in ${seconds.toFixed(1)} s, ${published}. ${notes}`
  return (
    `Brought up to date "${event}" in ${seconds.toFixed(1)} s, ${published}: ${create.sessions} sessions new, ${change.sessions} changed, ${cancel.sessions} cancelled${archive.sessions === 0 ? '' : `, ${archive.sessions} archived`}; ` +
    `${create.slots} slots new, ${change.slots} changed, ${cancel.slots} cancelled; ${create.speakers} speakers new, ${change.speakers} changed. ` +
    `${kept === 0 ? '' : `${kept} fields were kept as editors have them. `}${notes}`
  )
}

/** Why the plan is not carried out; `null` if somebody said yes. */
async function findRefusal({ yes, json }: ImportArguments, plan: Plan, { tell, confirm }: Surroundings): Promise<string | null> {
  if (yes) return null
  if (confirm === null) return 'Nobody can be asked here, and nothing was changed. Look at the plan with --dry-run, then add --yes.'
  if (!json) tell(`${describePlan(plan, 5)}\n\n`)
  const { create, writes } = sizeOf(plan)
  const made = Object.values(create).reduce((sum, number) => sum + number, 0)
  const question = made === writes ? `Make ${made} documents?` : `Make ${made} documents and change ${writes - made}?`
  return (await confirm(question)) ? null : 'Nothing was changed.'
}
