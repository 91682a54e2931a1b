/** Runs the built server. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

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
