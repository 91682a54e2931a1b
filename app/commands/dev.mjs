/** `npm run dev`: the same server under Vite, with changes taken in as they are saved. */
import { generate, install, root } from './prepare.mjs'

install()
generate()
const { createServer } = await import('vite')
const vite = await createServer({ root, server: { middlewareMode: true } })
const server = await vite.ssrLoadModule('/app/server.ts')
await server.startOrExplain(process.argv.slice(2), {
  name: 'development',
  middlewares: vite.middlewares,
  build: () => vite.ssrLoadModule('virtual:remix/server-build'),
})
