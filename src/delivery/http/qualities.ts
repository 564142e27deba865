/** Smaller bodies than this don't gain from compression. */
export const leastBytes = 512

/**
 * How hard to compress. gzip is made while somebody waits: 0.6 ms for 30 kB, 3 ms for 150 kB. br is made afterwards, once: the
 * best up to 64 kB (40 ms for 30 kB), and as much as takes tens of milliseconds beyond.
 */
export const qualities = {
  gzip: 4,
  br: [
    { upTo: 64 * 1_024, quality: 11 },
    { upTo: 1_024 * 1_024, quality: 9 },
    { upTo: Infinity, quality: 6 },
  ],
} as const

export function brQuality(bytes: number): number {
  return qualities.br.find(({ upTo }) => bytes <= upTo)?.quality ?? 6
}
