'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { countActs } from '../../program/difference/difference.ts'
import type { Change } from '../../program/difference/difference.ts'
import { nameOfDecider } from '../../program/editing/decider.ts'
import type { DifferenceAnswer } from '../../program/editing/differenceAnswer.ts'
import { pluralOf } from '../../program/kinds.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import { actWords, kindWords } from './actWords.ts'

/** Drawn at once; the rest on demand. */
const most = 100

/** What differs between two states of an event, kind by kind, with who wrote it. */
export function Difference({ answer: { entities, names }, timeZone }: { answer: DifferenceAnswer; timeZone: string }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? entities : entities.slice(0, most)
  return (
    <div className="difference">
      <p className="difference__counts">{countActs(entities).map(({ act, count }) => <span className={`act act--${act}`} key={act}>{count} {actWords[act]}</span>)}</p>
      {[...Map.groupBy(shown, ({ kind }) => kind)].map(([kind, ofKind]) => (
        <section aria-label={kindWords[kind].many} key={kind}>
          <h3>{kindWords[kind].many}</h3>
          <ul className="difference__list">
            {ofKind.map((difference) => <EntityDifferenceRow difference={difference} key={difference.id} names={names} timeZone={timeZone} />)}
          </ul>
        </section>
      ))}
      {shown.length < entities.length && (
        <button className="text-button" onClick={() => setIsWhole(true)} type="button">Show the other {entities.length - shown.length}</button>
      )}
    </div>
  )
}

/** One entity: what became of it, its fields that differ, who wrote it. */
export function EntityDifferenceRow({ difference: { acts, by, changes, id, kind, name }, names, timeZone }: { difference: DifferenceAnswer['entities'][number]; names: DifferenceAnswer['names']; timeZone: string }) {
  const { admin } = useConfig().config.routes
  return (
    <li>
      <div className="difference__head">
        {acts.includes('removed') ? <span className="difference__name">{name}</span> : <Link className="difference__name" href={`${admin}/collections/${pluralOf[kind]}/${id}`}>{name}</Link>}
        {acts.map((act) => <span className={`act act--${act}`} key={act}>{actWords[act]}</span>)}
        {by.length > 0 && (
          <span className="quiet">
            {by.map(({ who, at }) => (
              <span key={who?.id ?? ''} title={spokenTimeOf(at, timeZone)}>by {who === null ? 'a command or an import' : nameOfDecider(who, names)} </span>
            ))}
          </span>
        )}
      </div>
      {changes.length > 0 && <dl className="difference__changes">{changes.map((change, index) => <ChangeRow change={change} key={index} />)}</dl>}
    </li>
  )
}

function ChangeRow({ change: { field, before, after } }: { change: Change }) {
  return (
    <>
      <dt>{field}</dt>
      <dd>
        {before === null && after === null && <span className="quiet">only its form changed</span>}
        {before !== null && <del>{before}</del>}
        {before !== null && after !== null && <span aria-hidden="true"> → </span>}
        {after !== null && <ins>{after}</ins>}
      </dd>
    </>
  )
}
