/** How long texts and means stay that an import needs for a while only: see decision 0034. Intervals of PostgreSQL. */
export const keptFor = {
  /** A plan that nobody applies, with its files. */
  plan: '7 days',
  /** What it takes to undo, with the plan as it was shown. */
  undo: '30 days',
} as const
