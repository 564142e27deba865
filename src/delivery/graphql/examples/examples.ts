import type { Example } from './example.ts'
import { listExamples } from './lists.ts'
import { pageExamples } from './pages.ts'

/** What sites ask most: shown in GraphiQL and in the documentation, and run by tests. */
export const examples: readonly Example[] = [...pageExamples, ...listExamples]
