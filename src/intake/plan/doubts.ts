import type { NoteCode, RowReference } from '../notes.ts'

/** A row that is taken for a new document, and documents that it may be. */
export type Doubt = { collection: 'sessions' | 'speakers'; key: string; row: RowReference; name: string; code: NoteCode; candidates: { id: string; name: string; detail: string }[] }
export type TakeDoubt = (doubt: Doubt) => void
