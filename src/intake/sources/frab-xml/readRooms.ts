import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import type { RoomRow } from '../programme.ts'
import { attributeOf } from '../xmlText.ts'
import { guidOf, isNoRoom } from '../values.ts'

/** Every room of the file once: by guid, or by name where there is no guid. */
export type Rooms = {
  list: RoomRow[]
  /** The key of a `<room>`; `null` if it stands in for none. */
  readRoom: (element: XmlElement) => string | null
  /** The key of a room that only a session names. */
  readNamed: (name: string, row: RowReference) => string
  /** Notes if a session names another room than the one it stands in. */
  compare: (key: string, named: string, row: RowReference) => void
}

export function readingRooms(note: TakeNote): Rooms {
  const list: RoomRow[] = []
  const byGuid = new Map<string, RoomRow>()
  const byName = new Map<string, RoomRow>()

  function add(name: string, guid: string | null, row: RowReference): RoomRow {
    const room = { row, key: `room:${list.length}`, name, guid, capacity: null, externalIds: guid === null ? [] : [{ source: 'frab', id: guid }] }
    list.push(room)
    if (guid !== null) byGuid.set(guid, room)
    if (!byName.has(name)) byName.set(name, room)
    return room
  }

  function readRoom(element: XmlElement): string | null {
    const written = attributeOf(element, 'name')
    const guidText = attributeOf(element, 'guid')
    const guid = guidOf(guidText)
    if (isNoRoom(guid)) return null
    const row = { line: element.line, name: `room "${written}"` }
    const known = guid === null ? byName.get(written) : byGuid.get(guid)
    if (known !== undefined) {
      if (written !== known.name) note('room-renamed', row, `"${known.name}" was kept`)
      return known.key
    }
    if (written === '') note('no-room-name', row)
    if (guid === null) note(guidText === '' ? 'no-guid' : 'bad-guid', row, guidText)
    if (written !== '' && byName.has(written)) note('room-shares-name', row)
    return add(written === '' ? `Room ${list.length + 1}` : written, guid, row).key
  }

  return {
    list,
    readRoom,
    readNamed: (name, row) => {
      const known = byName.get(name)
      if (known !== undefined) return known.key
      const room = { ...row, name: `room "${name}" of ${row.name}` }
      if (name === '') note('no-room-name', room)
      note('no-guid', room)
      return add(name === '' ? `Room ${list.length + 1}` : name, null, room).key
    },
    compare: (key, named, row) => {
      const room = list.find((candidate) => candidate.key === key)
      if (named !== '' && room !== undefined && named !== room.name) note('room-differs', row, `"${named}", listed in "${room.name}"`)
    },
  }
}
