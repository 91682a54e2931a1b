import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { RequestHandler } from 'express'

/**
 * Gives away the files for browsers as the build has packed them: Brotli at its best takes half a second for the largest,
 * which is too long for each request but nothing once. Whoever does not take Brotli is left to the next handler.
 *
 * @param folder where the files lie, each beside its packed one, `name.js.br`
 */
export function packedAssets(folder: string): RequestHandler {
  const packed = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : [])
  return (request, response, next) => {
    const name = request.path.slice(1)
    if (!packed.has(`${name}.br`) || request.acceptsEncodings('br') !== 'br') return next()
    response.set({ 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }).type(path.extname(name))
    response.sendFile(
      `${name}.br`,
      { root: folder, immutable: true, maxAge: '1y' },
      (error?: NodeJS.ErrnoException) => {
        // A browser that went away, before or in the middle, is no fault.
        if (error !== undefined && error.code !== 'ECONNABORTED' && !response.headersSent) next(error)
      },
    )
  }
}
