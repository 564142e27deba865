import type { NoteCode, RowReference, TakeNote } from '../notes.ts'
import type { SessionRow } from '../sources/programme.ts'
import type { BlockNode, RichTextState } from '../text/lexical.ts'
import { formats, paragraphNode, richTextState, textNode } from '../text/lexical.ts'
import { toRichText } from '../text/toRichText.ts'
import type { TextLoss } from '../text/treeToLexical.ts'

/** Subtitle, abstract and description as one rich text: the content model has one text for a session. */
export function abstractOf(session: SessionRow, note: TakeNote): RichTextState | null {
  const { subtitle, abstract, description, row } = session
  const blocks: BlockNode[] = []
  if (subtitle !== '') {
    note('subtitle', row, subtitle)
    blocks.push(paragraphNode([textNode(subtitle, formats.bold)]))
  }
  const isRepeated = abstract !== '' && description.startsWith(abstract)
  if (isRepeated) note('text-twice', row)
  for (const text of isRepeated ? [description] : [abstract, description]) blocks.push(...readBlocks(text, row, note))
  return blocks.length === 0 ? null : richTextState(blocks)
}

/** Texts as one rich text; `null` if all are empty. */
export function richTextOf(texts: readonly string[], row: RowReference, note: TakeNote): RichTextState | null {
  const blocks = texts.flatMap((text) => readBlocks(text, row, note))
  return blocks.length === 0 ? null : richTextState(blocks)
}

const codeOf = {
  image: 'image-in-text',
  'bad-link': 'address-in-text',
  'spelled-line-breaks': 'spelled-line-breaks',
  plain: 'text-plain',
} as const satisfies Record<TextLoss['kind'], NoteCode>

function readBlocks(text: string, row: RowReference, note: TakeNote): BlockNode[] {
  if (text === '') return []
  const { blocks, losses } = toRichText(text)
  for (const { kind, detail } of losses) note(codeOf[kind], row, detail)
  return blocks
}
