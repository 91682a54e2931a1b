/** `npm run check`: format, types, lint, unused code, and whether schema and migrations agree. */
import { bin, generate, install, succeeds } from './prepare.mjs'

install()
generate()
/** @type {{ name: string, program: string, args: string[] }[]} */
const checks = [
  { name: 'Formatering', program: bin('prettier'), args: ['--check', '--log-level=warn', '.'] },
  { name: 'Typer', program: bin('tsc'), args: ['--noEmit'] },
  { name: 'Regler', program: bin('oxlint'), args: ['--type-aware', '--deny-warnings', 'app', 'prisma', 'tests'] },
  { name: 'Oanvänt', program: bin('knip'), args: [] },
  { name: 'Schema', program: process.execPath, args: ['prisma/migrate.mjs', '--check'] },
]
let failed = 0
for (const { name, program, args } of checks) {
  console.log(`${name} …`)
  if (!succeeds(program, args)) failed += 1
}
if (failed > 0) {
  console.log(`${failed} av ${checks.length} kontroller misslyckades.`)
  process.exit(1)
}
console.log('Allt stämmer.')
