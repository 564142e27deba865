import { readFile } from 'node:fs/promises'

/** Resident memory of a process in bytes, as Linux tells it; `null` elsewhere. */
export async function residentMemory(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024
}
