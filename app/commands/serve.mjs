/** Runs the built server. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'

// On a large machine JavaScript otherwise takes several times what it needs before it tidies up: 850 MB where 446 are
// enough for an import of 100,000 values. Nothing is refused that would have been given.
v8.setFlagsFromString('--heap-growing-percent=20')
process.env.NODE_ENV = 'production'
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
if (process.env.DATA_DIR === undefined) process.env.DATA_DIR = path.join(root, 'data')
const built = await import(path.join(root, 'build/server/index.js'))
await built.startOrExplain(process.argv.slice(2), {
  name: 'production',
  rendererFile: path.join(root, 'build/server/renderer.js'),
  readerFile: path.join(root, 'build/server/reader.js'),
  clientFolder: path.join(root, 'build/client'),
})
