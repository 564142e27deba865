import type { ExampleNames } from './pickNames.ts'

/** A query that sites ask, ready to be run. */
export type Example = {
  /** Names it in addresses and in lists of documents; also the name of its operation. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly query: string
  /** Variables that give an answer here, with names of what is live. */
  readonly variables: (names: ExampleNames) => Readonly<Record<string, unknown>>
}
