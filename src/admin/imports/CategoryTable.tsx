'use client'

import { useState } from 'react'
import { levelLabels, sessionKindLabels } from '../../content/labels.ts'
import { levels, sessionKinds } from '../../program/kinds.ts'
import { guessed, ruleKeyOf } from '../../program/importing/mapping.ts'
import type { ToldMapping, UnderstoodCategory } from '../../program/importing/mapping.ts'
import type { PlanView } from '../../program/importing/planView.ts'

type Props = { part: PlanView['categories']; told: ToldMapping['categories']; set: (key: string, rule: string) => void }

/** Drawn at once; the rest on demand. */
const most = 20

/** The categories of the source, value by value, and where each goes. */
export function CategoryTable({ part: { shown, total }, told, set }: Props) {
  const tracks = [...new Set(shown.flatMap(({ place, as }) => (place === 'track' && as !== null ? [as] : [])))]
  return (
    <>
      {[...Map.groupBy(shown, ({ category }) => category)].map(([category, values]) => <Category category={category} key={category} set={set} told={told} tracks={tracks} values={values} />)}
      {shown.length < total && <p className="quiet">And {total - shown.length} more, which are not listed here: `npm run import` takes --map for each.</p>}
    </>
  )
}

function Category({ category, values, tracks, told, set }: Omit<Props, 'part'> & { category: string; values: readonly UnderstoodCategory[]; tracks: readonly string[] }) {
  const [isWhole, setIsWhole] = useState(false)
  const rows = isWhole ? values : values.slice(0, most)
  return (
    <div className="history__table">
      <table className="history">
        <caption>
          {category}{' '}
          <label className="understood__all">all of it{' '}
            <select onChange={({ target }) => set(category, target.value === '' ? guessed : target.value)} value={told[category] === guessed ? '' : (told[category] ?? '')}>
              <option value="">as each is below</option>
              <Places tracks={tracks} />
            </select>
          </label>
        </caption>
        <thead><tr><th scope="col">Value</th><th scope="col">Sessions</th><th scope="col">Goes to</th></tr></thead>
        <tbody>
          {rows.map((one) => {
            const key = ruleKeyOf(category, one.value)
            const now = ruleOf(one)
            return (
              <tr key={one.value}>
                <th scope="row">{one.value}</th>
                <td>{one.sessions}</td>
                <td>
                  <select aria-label={`Where ${category}: ${one.value} goes`} onChange={({ target }) => set(key, target.value)} value={told[key] ?? now}>
                    <option value={now}>{describe(one)}</option>
                    <Places tracks={tracks} without={now} />
                    {one.isTold && <option value={guessed}>As it is guessed</option>}
                  </select>{' '}
                  <span className="quiet">{told[key] !== undefined ? 'changed' : one.isTold ? 'as told' : one.as === null ? 'not known here' : 'guessed'}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length < values.length && <button className="text-button" onClick={() => setIsWhole(true)} type="button">Show {values.length - rows.length} more</button>}
    </div>
  )
}

function Places({ tracks, without = '' }: { tracks: readonly string[]; without?: string }) {
  const option = (value: string, label: string) => (value === without ? null : <option key={value} value={value}>{label}</option>)
  return (
    <>
      {option('topic', 'Topic of this name, if there is one')}
      {option('new-topic', 'Topic, made if there is none')}
      {option('track', 'Track of this name')}
      {option('language', 'Language')}
      {option('nothing', 'Nowhere: not taken')}
      <optgroup label="Track">{tracks.map((track) => option(`track:${track}`, track))}</optgroup>
      <optgroup label="Kind">{sessionKinds.map((kind) => option(`kind:${kind}`, sessionKindLabels[kind]))}</optgroup>
      <optgroup label="Level">{levels.map((level) => option(`level:${level}`, levelLabels[level]))}</optgroup>
    </>
  )
}

/** The rule that says what is so already. */
function ruleOf({ place, as, value }: UnderstoodCategory): string {
  return as === null || as === value ? place : `${place}:${as}`
}

const placeWords = { track: 'Track', kind: 'Kind', level: 'Level', language: 'Language', 'topic': 'Topic', 'new-topic': 'Topic, made if there is none', 'nothing': 'Nowhere' } as const

function describe({ place, as }: UnderstoodCategory): string {
  return as === null ? (place === 'nothing' ? 'Nowhere: not taken' : `${placeWords[place]}: none that is known`) : `${placeWords[place]}: ${as}`
}
