import { writeFile } from 'node:fs/promises'
import { printedSchema } from '../delivery/graphql/schema.ts'

/** Writes `schema.graphql`, the public schema: to the file that is named, else to standard output. */
const [file] = process.argv.slice(2)
if (file === undefined) process.stdout.write(printedSchema())
else await writeFile(file, printedSchema())
