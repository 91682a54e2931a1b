/**
 * `npm run demo`: prepares the example partnership without starting the server. `npm run demo -- --large` adds a plan
 * and 300 indicators with two million made-up values, in a data folder of its own.
 */
import path from 'node:path'
import { build, generate, install, root } from './prepare.mjs'

process.env.NODE_ENV = 'production'
const isLarge = process.argv.includes('--large')
process.env.DATA_DIR ??= path.join(root, 'data', isLarge ? 'stor' : '')
install()
generate()
build()
const built = await import(path.join(root, 'build/server/index.js'))
await built.prepareDemoOrExplain({ isLarge })
