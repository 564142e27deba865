import { generate, GENERATED, restore } from './generate/files.ts'

/** `npm run generate [-- --check]`: makes the generated files; with --check it only tells which are not what they should be. */
const isCheck = process.argv.includes('--check')
let stale = 0
for (const generated of GENERATED) {
  const { before, after } = await generate(generated)
  if (before === after) continue
  stale += 1
  if (isCheck) await restore(generated.file, before)
  console.log(isCheck ? `${generated.file} is not what the sources say: npm run generate` : `${generated.file} written`)
}
if (stale === 0) console.log('Generated files are current.')
process.exit(isCheck && stale > 0 ? 1 : 0)
