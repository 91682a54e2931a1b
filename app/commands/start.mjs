/** `npm start`: from a fresh clone to a running server. Arguments go on to the server: `npm start -- --empty`. */
import { build, generate, install } from './prepare.mjs'

install()
generate()
build()
await import('./serve.mjs')
