/** Buffers that are lent while what is in them is sent. */
export type Scratch = {
  /** At least that long; what is in it is anything. */
  lend: (length: number) => Buffer
  /** Once nobody reads it any more. Who never gives one back only makes the next one dearer. */
  giveBack: (buffer: Buffer) => void
}

/**
 * The same few buffers are lent again and again: their memory is there already, and mostly in the processor's cache.
 * @param size of each in bytes; longer ones are made for the occasion.
 * @param most kept at a time.
 */
export function createScratch(size = 128 * 1_024, most = 16): Scratch {
  const free: Buffer[] = []
  return {
    lend: (length) => (length <= size ? free.pop() ?? Buffer.allocUnsafeSlow(size) : Buffer.allocUnsafeSlow(length)),
    giveBack: (buffer) => {
      if (buffer.length === size && free.length < most) free.push(buffer)
    },
  }
}
