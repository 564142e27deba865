/** What a rich text says, without what an editor may write in one way or another: equal texts, equal essences. */
export type Essence = { k: string; t?: string; f?: number; u?: string; c?: Essence[] }

/**
 * The essence of a state of the editor; `null` for none, and for one that says nothing. Read by hand: there are tens of
 * thousands of nodes in a programme, for which a schema takes seconds.
 */
export function essenceOf(state: unknown): Essence | null {
  const root = isRecord(state) && isRecord(state['root']) ? reduce(state['root']) : null
  return root === null || textOf(root) === '' ? null : root
}

/** The words of an essence in one line. */
export function textOf({ k, t, c }: Essence): string {
  if (k === 'linebreak') return ' '
  return (t ?? '') + (c ?? []).map(textOf).join(k === 'root' || k === 'ul' || k === 'ol' ? ' ' : '')
}

function reduce(node: Record<string, unknown>): Essence {
  const { type, tag, text, format, fields, children } = node
  const url = isRecord(fields) && typeof fields['url'] === 'string' ? fields['url'] : node['url']
  return {
    k: type === 'autolink' ? 'link' : typeof tag === 'string' ? tag : String(type),
    ...(typeof text === 'string' ? { t: text, f: typeof format === 'number' ? format : 0 } : {}),
    ...(typeof url === 'string' ? { u: url } : {}),
    ...(Array.isArray(children) ? { c: children.filter(isRecord).map(reduce) } : {}),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
