import type { CollectionConfig } from 'payload'
import { keepGivenId } from '../hooks/keepGivenId.ts'
import { refuseStaleWrite } from '../hooks/refuseStaleWrite.ts'
import { writeInTurn } from '../hooks/writeInTurn.ts'
import { withImportLocks } from '../withImportLocks.ts'
import { withPublicState } from '../withPublicState.ts'
import { Events } from './Events/index.ts'
import { Integrations } from './Integrations/index.ts'
import { mediaIn } from './Media/index.ts'
import { Organizations } from './Organizations/index.ts'
import { Rooms } from './Rooms/index.ts'
import { Sessions } from './Sessions/index.ts'
import { Slots } from './Slots/index.ts'
import { Speakers } from './Speakers/index.ts'
import { Sponsors } from './Sponsors/index.ts'
import { Topics } from './Topics/index.ts'
import { Tracks } from './Tracks/index.ts'
import { Users } from './Users/index.ts'
import { Venues } from './Venues/index.ts'

/**
 * Every collection, in the order of the navigation.
 * @param mediaFolder where uploaded files lie.
 */
export function collectionsWith({ mediaFolder }: { mediaFolder: string }): CollectionConfig[] {
  const shown: CollectionConfig[] = [
    Events,
    Sessions,
    Slots,
    Tracks,
    Topics,
    Sponsors,
    Speakers,
    Organizations,
    Venues,
    Rooms,
    mediaIn(mediaFolder),
  ]
  return [...shown.map(withPublicState).map(withImportLocks), Users, Integrations].map(guardWrites)
}

function guardWrites(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection
  return {
    ...collection,
    // Payload looks locks up outside the write's transaction: parallel writes of one document then wait for each other's connections.
    lockDocuments: false,
    hooks: {
      ...hooks,
      beforeOperation: [writeInTurn, ...(hooks?.beforeOperation ?? [])],
      beforeValidate: [refuseStaleWrite, ...(hooks?.beforeValidate ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), keepGivenId],
    },
  }
}
