/** Buffers that are lent while what is in them is sent. */
export type Scratch = {
  /** What is in it is anything. */
  lend: () => Buffer
  /** Once nobody reads it any more. Who never gives one back only makes the next one dearer. */
  giveBack: (buffer: Buffer) => void
}

/**
 * The same few buffers are lent again and again: their memory is there already, and mostly in the processor's cache.
 * @param size of each in bytes.
 * @param most kept at a time.
 */
export function createScratch(size = 128 * 1_024, most = 16): Scratch {
  const free: Buffer[] = []
  return {
    lend: () => free.pop() ?? Buffer.allocUnsafeSlow(size),
    giveBack: (buffer) => {
      if (free.length < most) free.push(buffer)
    },
  }
}
