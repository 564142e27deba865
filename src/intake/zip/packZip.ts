import { ZipFile } from 'yazl'

/** Packs files that are in memory, without compression. */
export async function packZip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { compress: false })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer) // a stream without an encoding gives buffers
  return Buffer.concat(parts)
}
