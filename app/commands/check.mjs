/** `npm run check`: format, types, lint, unused code, and whether schema and migrations agree. */
import { availableParallelism } from 'node:os'
import { bin, generate, install, outcome } from './prepare.mjs'

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
const waiting = [...checks]
/** Makes one check after another; each is told whole when it is done. */
async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { ok, printed } = await outcome(check.program, check.args)
    process.stdout.write(`${check.name} …\n${printed}`)
    if (!ok) failed += 1
  }
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
if (failed > 0) {
  console.log(`${failed} av ${checks.length} kontroller misslyckades.`)
  process.exit(1)
}
console.log('Allt stämmer.')
