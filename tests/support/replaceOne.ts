/** The document with one of its values (the seed says which) replaced. */
export function replaceOne(document: unknown, seed: number, value: unknown): unknown {
  let left = seed % countIn(document)
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return value
    if (Array.isArray(node)) return node.map(walk)
    return typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, walk(entry)])) : node
  }
  return walk(document)
}

function countIn(node: unknown): number {
  return 1 + (typeof node === 'object' && node !== null ? Object.values(node).reduce<number>((sum, entry) => sum + countIn(entry), 0) : 0)
}
