/** `npm run check`: format, types, lint, unused code, and whether schema and migrations agree. */
import { bin, generate, install, run } from './prepare.mjs'

install()
generate()
const checks = [
  ['Formatering', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['Typer', bin('tsc'), ['--noEmit']],
  ['Regler', bin('oxlint'), ['--type-aware', '--deny-warnings', 'app', 'prisma', 'tests']],
  ['Oanvänt', bin('knip'), []],
  ['Schema', process.execPath, ['prisma/migrate.mjs', '--check']],
]
for (const [name, program, args] of checks) {
  console.log(`${name} …`)
  run(program, args)
}
console.log('Allt stämmer.')
