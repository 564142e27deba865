import { z } from 'zod'

const recordSchema = z.object({ level: z.number(), msg: z.string().default(''), err: z.object({ message: z.string() }).optional() })
const WARN = 40

/**
 * What of a child's line the terminal shows: warnings and errors, in words. Everything is in the log file.
 * @param isError whether it came on standard error.
 * @returns undefined for nothing.
 */
export function consoleLine(line: string, isError: boolean): string | undefined {
  if (line.trim() === '') return undefined
  const record = line.startsWith('{') ? recordSchema.safeParse(parse(line)).data : undefined
  if (record === undefined) return isError ? line : undefined
  if (record.level < WARN) return undefined
  const word = record.level > WARN ? 'error' : 'warning'
  return `${word}: ${[record.msg, record.err?.message].filter((part) => part !== undefined && part !== '').join(': ')}`
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // a line that only looks like a record
  }
}
