import { clientError } from './errors.ts'

/** @throws ARGUMENT_OUT_OF_RANGE unless the number lies between the bounds, these included. */
export function within(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw clientError('ARGUMENT_OUT_OF_RANGE', `\`${argument}\` is a number from ${least} to ${most}, not ${value}.`, { argument, least, most })
}
