export type ByteCache<T> = {
  get: (key: string) => T | undefined
  put: (key: string, value: T, bytes: number) => void
  clear: () => void
  size: () => { entries: number; bytes: number }
}

/** Keeps values up to a number of bytes; the one unused for longest goes first. What is larger than all that is not kept. */
export function createByteCache<T>(allowance: number): ByteCache<T> {
  const entries = new Map<string, { value: T; bytes: number }>()
  let total = 0
  const forget = (key: string): void => {
    total -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  return {
    get: (key) => {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    put: (key, value, bytes) => {
      forget(key)
      if (bytes > allowance) return
      entries.set(key, { value, bytes })
      total += bytes
      for (const oldest of entries.keys()) {
        if (total <= allowance) break
        forget(oldest)
      }
    },
    clear: () => {
      entries.clear()
      total = 0
    },
    size: () => ({ entries: entries.size, bytes: total }),
  }
}
