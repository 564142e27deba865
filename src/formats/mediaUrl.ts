import type { MediaEntity } from '../program/entities.ts'

/** The smallest file that is at least that wide, else the whole picture. */
export function mediaUrlOf({ files }: MediaEntity, publicUrl: string, width: number): string {
  const [whole] = files
  const wide = files.filter((file) => (file.width ?? 0) >= width).sort((a, b) => (a.width ?? 0) - (b.width ?? 0))
  return `${publicUrl}/media/${encodeURIComponent((wide[0] ?? whole)?.filename ?? '')}`
}
