/** Tells languages apart by the frequencies of groups of letters. */
export type Eld = { detect: (text: string) => { language: string; isReliable: () => boolean } }

/** Its figures take 85 MB of memory: they are loaded by whoever needs them, and not by all who may. */
export async function loadEld(): Promise<Eld> {
  return (await import('eld/extrasmall')).eld
}
