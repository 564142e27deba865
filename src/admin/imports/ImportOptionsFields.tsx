'use client'

import type { GivenImportOptions } from '../../program/importing/importOptions.ts'
import { missingChoices } from '../../program/importing/importRecord.ts'
import { allLocales } from '../../program/locale.ts'

type Props = { options: GivenImportOptions; change: (part: GivenImportOptions) => void; timeZone: string }

const missingWords = { leave: 'Leave it as it is', cancel: 'Cancel it', archive: 'Archive it: not public, kept as a draft' } as const
const languages = new Intl.DisplayNames('en', { type: 'language' })
const zones = Intl.supportedValuesOf('timeZone')

/** How a source is read: what becomes of what it names no more, the language of its texts, the clock of its times, pictures. */
export function ImportOptionsFields({ options, change, timeZone }: Props) {
  return (
    <div className="release-form__words">
      <div>
        <label htmlFor="import-missing">What it named before and names no more</label>
        <select id="import-missing" onChange={({ target }) => change({ missing: missingChoices.find((choice) => choice === target.value) ?? 'leave' })} value={options.missing}>
          {missingChoices.map((choice) => <option key={choice} value={choice}>{missingWords[choice]}</option>)}
        </select>
      </div>
      <div>
        <label htmlFor="import-locale">Its texts are stored as</label>
        <select id="import-locale" onChange={({ target }) => change({ locale: allLocales.find((locale) => locale === target.value) ?? 'en' })} value={options.locale}>
          {allLocales.map((locale) => <option key={locale} value={locale}>{languages.of(locale)}</option>)}
        </select>
      </div>
      <div>
        <label htmlFor="import-times">Times without a zone are on the clock of</label>
        <select id="import-times" onChange={({ target }) => change({ timesIn: target.value === '' ? undefined : target.value })} value={options.timesIn ?? ''}>
          <option value="">the event ({timeZone})</option>
          {zones.map((zone) => <option key={zone} value={zone}>{zone}</option>)}
        </select>
      </div>
      <label className="imports__check"><input checked={options.photos !== false} onChange={({ target }) => change({ photos: target.checked })} type="checkbox" /> Fetch the pictures of speakers, and the logo</label>
    </div>
  )
}
