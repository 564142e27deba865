/** How much one query may hold. */
export const queryLimits = {
  /** `and` and `or` within each other. */
  depth: 5,
  conditions: 30,
  /** Values of one condition. */
  values: 100,
  /** Characters of one value. */
  valueLength: 200,
  sorts: 5,
  /** Names of one filter, such as `track=a,b`. */
  names: 20,
  /** Parts of the query between `&`. */
  parts: 400,
  /** Characters of `q`. */
  search: 200,
} as const
