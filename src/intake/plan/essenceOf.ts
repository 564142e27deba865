import { z } from 'zod'

/** What a rich text says, without what an editor may write in one way or another: equal texts, equal essences. */
export type Essence = { k: string; t?: string; f?: number; u?: string; c?: Essence[] }

type Node = { type: string; text?: string | undefined; format?: unknown; tag?: string | undefined; url?: string | undefined; fields?: { url?: string | undefined } | undefined; children?: Node[] | undefined }
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    format: z.unknown().optional(),
    tag: z.string().optional(),
    url: z.string().optional(),
    fields: z.object({ url: z.string().optional() }).optional().catch(undefined),
    children: z.array(nodeSchema).optional(),
  }),
)
const stateSchema = z.object({ root: nodeSchema })

/** The essence of a state of the editor; `null` for none, and for one that says nothing. */
export function essenceOf(state: unknown): Essence | null {
  const read = stateSchema.safeParse(state)
  const root = read.success ? reduce(read.data.root) : null
  return root === null || textOf(root) === '' ? null : root
}

/** The words of an essence in one line. */
export function textOf({ k, t, c }: Essence): string {
  if (k === 'linebreak') return ' '
  return (t ?? '') + (c ?? []).map(textOf).join(k === 'root' || k === 'ul' || k === 'ol' ? ' ' : '')
}

function reduce(node: Node): Essence {
  const url = node.fields?.url ?? node.url
  return {
    k: node.type === 'autolink' ? 'link' : (node.tag ?? node.type),
    ...(node.text === undefined ? {} : { t: node.text, f: typeof node.format === 'number' ? node.format : 0 }),
    ...(url === undefined ? {} : { u: url }),
    ...(node.children === undefined ? {} : { c: node.children.map(reduce) }),
  }
}
