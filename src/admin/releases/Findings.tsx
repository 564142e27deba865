'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { ChecksAnswer } from '../../program/editing/checksAnswer.ts'
import type { Finding } from '../../program/checks/finding.ts'
import { pluralOf } from '../../program/kinds.ts'

/** What to see to before a release, each with the way to where it is mended. */
export function Findings({ answer: { findings } }: { answer: ChecksAnswer }) {
  if (findings.length === 0) return <p className="quiet">Nothing to see to.</p>
  return (
    <div className="findings">
      {[...Map.groupBy(findings, ({ code }) => code)].map(([code, same]) => (
        <details key={code} open={same[0]?.severity === 'error' || same.length <= 3}>
          <summary>
            <span className={`severity severity--${same[0]?.severity ?? 'warning'}`}>{same[0]?.severity === 'error' ? 'Error' : 'Warning'}</span> {titles[code]} ({same.length})
          </summary>
          <ul>{same.map((finding, index) => <FindingRow finding={finding} key={index} />)}</ul>
        </details>
      ))}
    </div>
  )
}

function FindingRow({ finding: { subject, text } }: { finding: Finding }) {
  const { admin } = useConfig().config.routes
  return <li>{subject !== null && <><Link href={`${admin}/collections/${pluralOf[subject.kind]}/${subject.id}`}>{subject.name}</Link>: </>}{text}</li>
}

const titles: Record<Finding['code'], string> = {
  'build-failed': 'Could not be built', 'release-failed': 'A set release was not made', 'slug-taken': 'Address is taken', 'room-twice': 'Two sessions in one room at a time', 'speaker-twice': 'A speaker in two places at a time',
  'no-slot': 'Without a slot', 'no-room': 'Slot without a room', 'no-speakers': 'Without speakers', 'no-abstract': 'Without an abstract', 'replaced-by-nothing': 'Replaced by nothing public',
  'no-alternative-text': 'Image without an alternative text', 'speaker-not-public': 'Speaker is not published', 'newer-draft': 'Newer drafts, not part of this',
}
