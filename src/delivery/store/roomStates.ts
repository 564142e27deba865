import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { errorCode } from '../../platform/errorCode.ts'
import type { Log } from '../../platform/log.ts'
import { roomStateSchema } from '../../program/roomState.ts'
import type { StatedRoom } from '../../program/roomState.ts'

/** Rooms that are not open as usual. Never changed. */
export type RoomStates = {
  /** Equal for equal states. */
  readonly key: string
  readonly of: ReadonlyMap<string, StatedRoom>
}

export type RoomStatesKeeper = {
  current: () => RoomStates
  /** Takes what the database has, and writes it down behind the answers' back. @returns whether it is other. */
  take: (states: readonly StatedRoom[]) => boolean
  /** Resolves when all is on disk. */
  close: () => Promise<void>
}

const listSchema = z.array(roomStateSchema)
const fileName = 'room-states.json'

export const noRoomStates: RoomStates = roomStatesOf([])

export function roomStatesOf(states: readonly StatedRoom[]): RoomStates {
  return { key: JSON.stringify(states), of: new Map(states.map((state) => [state.room, state])) }
}

/** In the order of their ids. */
export async function fetchRoomStates(client: Pick<ClientBase, 'query'>): Promise<StatedRoom[]> {
  const { rows } = await client.query(`
    select room, state, to_char(until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until from delivery.room_states order by room`)
  return listSchema.parse(rows)
}

/** What was known when the process before ended; a file that is missing or can't be read is nothing known. */
export async function openRoomStates({ folder, log }: { folder: string; log: Log }): Promise<RoomStatesKeeper> {
  const file = path.join(folder, fileName)
  let states = await readStates(file, log)
  let written = states
  let writing: Promise<void> | null = null

  const write = async (): Promise<void> => {
    while (written !== states) {
      const next = states
      written = next
      const temporary = path.join(folder, `.${randomUUID()}.tmp`)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(temporary, next.key)
        await rename(temporary, file)
      } catch (error) {
        await rm(temporary, { force: true })
        log.error({ err: error }, 'the states of rooms could not be written')
      }
    }
  }

  return {
    current: () => states,
    take: (list) => {
      const next = roomStatesOf(list)
      if (next.key === states.key) return false
      states = next
      writing ??= write().finally(() => { writing = null })
      return true
    },
    close: async () => { await writing },
  }
}

async function readStates(file: string, log: Log): Promise<RoomStates> {
  try {
    return roomStatesOf(listSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') log.error({ err: error }, 'the states of rooms can’t be read: all are taken for open until the database answers')
    return noRoomStates
  }
}
