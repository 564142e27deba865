'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { importBegunSchema } from '../../program/importing/importsAnswer.ts'
import type { ImportsAnswer } from '../../program/importing/importsAnswer.ts'
import type { GivenImportOptions } from '../../program/importing/importOptions.ts'
import { standingImportSchema } from '../../program/importing/standingImport.ts'
import type { Pace } from '../../program/importing/standingImport.ts'
import { defaultLocale } from '../../program/locale.ts'
import { ask } from '../management/ask.ts'
import { FileChoice } from './FileChoice.tsx'
import { ImportOptionsFields } from './ImportOptionsFields.tsx'
import { once, RepeatFields } from './RepeatFields.tsx'
import type { Repeat } from './RepeatFields.tsx'
import { ToldColumns } from './ToldColumns.tsx'
import { ToldSheets } from './ToldSheets.tsx'

type Props = {
  /** Of the event's imports, and of its standing ones. */
  address: string
  standingAddress: string
  answer: ImportsAnswer
  timeZone: string
  /** Told the number of the import; `null`: an address is looked at from now on. */
  begun: (id: number | null) => void
}

/** Chooses a source and its files, or an address, and lets them be read and planned. Nothing of the event changes by that. */
export function NewImport({ address, standingAddress, answer: { sources, bounds, remembered, imports }, timeZone, begun }: Props) {
  const [name, setName] = useState(imports[0]?.source ?? sources[0]?.name ?? '')
  const [from, setFrom] = useState<'files' | 'url'>('files')
  const [files, setFiles] = useState<readonly File[]>([])
  const [url, setUrl] = useState('')
  const [repeat, setRepeat] = useState<Repeat>(once)
  const [told, setTold] = useState<GivenImportOptions>({})
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const source = sources.find((one) => one.name === name)
  const before = remembered[name]
  const options: GivenImportOptions = { locale: before?.locale ?? defaultLocale, missing: before?.missing ?? 'leave', photos: before?.photos ?? true, sheets: before?.sheets ?? [], ...(before?.timesIn === undefined ? {} : { timesIn: before.timesIn }), ...told }
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const tooMuch = files.length > bounds.files ? `At most ${bounds.files} files at once.` : size > bounds.bytes ? `The files have ${megabytes(size)} together; ${megabytes(bounds.bytes)} are allowed.` : source?.several === false && files.length > 1 ? `${name} is one file.` : null
  const isRepeated = from === 'url' && repeat.every !== null
  const isReady = from === 'files' ? files.length > 0 && tooMuch === null : url.trim() !== ''

  const bring = async (told: GivenImportOptions): Promise<number> => {
    const form = new FormData()
    form.set('source', name)
    if (from === 'url') form.set('url', url.trim())
    else for (const file of files) form.append('files', file, file.name)
    form.set('options', JSON.stringify(told))
    return (await ask(importBegunSchema, address, { form })).id
  }
  const stand = async (told: GivenImportOptions, every: Pace): Promise<null> => {
    await ask(standingImportSchema, standingAddress, { body: { source: name, url: url.trim(), every, applies: repeat.applies, options: { ...told, publish: repeat.publish } } })
    return null
  }
  const send = async (): Promise<void> => {
    setIsSending(true)
    setFault(null)
    const told = { ...options, sheets: options.sheets?.filter((sheet) => sheet.trim() !== '') }
    try {
      begun(from === 'url' && repeat.every !== null ? await stand(told, repeat.every) : await bring(told))
      setFiles([])
      setUrl('')
      setRepeat(once)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form aria-label="New import" className="release-form" onSubmit={(submitted) => { submitted.preventDefault(); void send() }}>
      <div className="release-form__words">
        <div>
          <label htmlFor="import-source">Source</label>
          <select aria-describedby="import-source-what" id="import-source" onChange={({ target }) => { setName(target.value); setTold({}); setFiles([]) }} value={name}>
            {sources.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}
          </select>
          <p className="quiet" id="import-source-what">{source?.what}</p>
        </div>
        <fieldset className="release-form__when">
          <legend>From</legend>
          <label><input checked={from === 'files'} name="import-from" onChange={() => setFrom('files')} type="radio" /> {source?.several === true ? 'Files' : 'A file'}</label>
          <label><input checked={from === 'url'} name="import-from" onChange={() => setFrom('url')} type="radio" /> A public address</label>
        </fieldset>
      </div>
      {from === 'files' ? <FileChoice files={files} isSeveral={source?.several === true} setFiles={setFiles} /> : (
        <div className="imports__wide">
          <label htmlFor="import-url">Address</label>
          <input id="import-url" maxLength={2000} onChange={({ target }) => setUrl(target.value)} placeholder="https://…" type="url" value={url} />
        </div>
      )}
      {from === 'url' && <RepeatFields repeat={repeat} set={setRepeat} />}
      {(source?.meanings.length ?? 0) > 0 && <ToldColumns columns={told.columns ?? {}} set={(columns) => setTold({ ...told, columns })} />}
      {(source?.meanings.length ?? 0) > 0 && <ToldSheets set={(sheets) => setTold({ ...told, sheets })} sheets={options.sheets ?? []} />}
      <ImportOptionsFields change={(part) => setTold({ ...told, ...part })} options={options} timeZone={timeZone} />
      {(fault ?? tooMuch) !== null && <p className="notice notice--error" role="alert">{fault ?? tooMuch}</p>}
      <div className="imports__actions">
        <Button disabled={!isReady || isSending} id="plan-import" margin={false} size="medium" type="submit">{isSending ? 'Sending…' : isRepeated ? 'Keep it up to date' : 'Read and plan'}</Button>
        <span className="quiet">{isRepeated && repeat.applies ? 'What is doubtful waits for you; what editors changed stays; every import can be undone.' : 'Nothing changes until you apply the plan.'}</span>
      </div>
    </form>
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
