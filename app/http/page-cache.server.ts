import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import { log } from './log.server.ts'

/**
 * Finished answers that are the same for everybody, kept as bytes. What is kept is used only while `generation` is
 * what it was when the page began to be made, so a reader never gets a page older than the latest change.
 */
export interface PageCache {
  /** Answers the request when a fresh answer is kept; false when there is none. */
  serve: (request: IncomingMessage, response: ServerResponse) => boolean
  /** The generation to give to `answer`; asked for before the page is made. */
  generation: () => number
  /** Answers with a finished page, and keeps it. `headers` are those of every reader. */
  answer: (
    request: IncomingMessage,
    response: ServerResponse,
    page: { key: string; generation: number; headers: [string, string][]; body: Buffer },
  ) => Promise<void>
}

interface Kept {
  generation: number
  until: number
  /** Of the uncompressed body. */
  hash: string
  /** The page as it is sent, ready to go. The plain one is ten times as large, so it is unpacked when it is asked for. */
  sent: Record<Packed, Ready>
  plain: () => Ready
  size: number
}

type Packed = 'br' | 'gzip'
type Encoding = Packed | 'identity'

/** The headers of a page in one encoding, as it is sent and as it is told to be unchanged, and its bytes. */
interface Ready {
  headers: string[]
  unchanged: string[]
  body: Buffer
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** An address with more than this is somebody's own search, not worth keeping. */
const longestKey = 300

/**
 * @param options.generation another number whenever what everybody may read may have changed
 * @param options.longest how long a page is kept at most, in milliseconds: a bound for what depends on the date
 * @param options.room how many bytes are kept in all; what was used longest ago goes first
 */
export function createPageCache(options: { generation: () => number; longest: number; room: number }): PageCache {
  const kept = new Map<string, Kept>()
  let size = 0

  const drop = (key: string): void => {
    size -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }

  function fresh(key: string): Kept | undefined {
    const page = kept.get(key)
    if (page === undefined) return undefined
    if (page.generation !== options.generation() || page.until < Date.now()) {
      drop(key)
      return undefined
    }
    // The order of the map is the order of use.
    kept.delete(key)
    kept.set(key, page)
    return page
  }

  return {
    generation: options.generation,
    serve(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      let page: Kept | undefined
      try {
        page = fresh(keyOf(request))
      } catch (error) {
        // Whether it is fresh could not be told, so it is made anew, where a fault has its own page.
        log().error({ err: error })
      }
      if (page === undefined) return false
      send(request, response, page, randomUUID())
      return true
    },
    async answer(request, response, { key, generation, headers, body }) {
      const [br, zipped] = await Promise.all([
        compressBrotli(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        }),
        compressGzip(body),
      ])
      const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
      const common = headers.flat()
      const page: Kept = {
        generation,
        until: Date.now() + options.longest,
        hash,
        sent: { br: ready(common, hash, 'br', br), gzip: ready(common, hash, 'gzip', zipped) },
        plain: () => ready(common, hash, 'identity', gunzipSync(zipped)),
        size: br.length + zipped.length,
      }
      if (key.length <= longestKey && page.size <= options.room / 8) {
        drop(key)
        kept.set(key, page)
        size += page.size
        for (const oldest of kept.keys()) {
          if (size <= options.room) break
          drop(oldest)
        }
      }
      send(request, response, page, String(response.getHeader('X-Request-Id') ?? randomUUID()))
    },
  }
}

/** What tells kept pages apart: the host that was asked and the whole address. */
export const keyOf = (request: IncomingMessage): string => `${request.headers.host ?? ''} ${request.url ?? ''}`

function ready(common: readonly string[], hash: string, encoding: Encoding, body: Buffer): Ready {
  const unchanged = [...common, 'ETag', `"${hash}-${encoding}"`, 'Vary', 'Accept-Encoding']
  const coded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return { headers: [...unchanged, ...coded, 'Content-Length', String(body.length)], unchanged, body }
}

function send(request: IncomingMessage, response: ServerResponse, page: Kept, requestId: string): void {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const { headers, unchanged, body } = encoding === 'identity' ? page.plain() : page.sent[encoding]
  const isUnchanged = holds(request.headers['if-none-match'], page.hash)
  response.writeHead(isUnchanged ? 304 : 200, ['X-Request-Id', requestId, ...(isUnchanged ? unchanged : headers)])
  response.end(isUnchanged || request.method === 'HEAD' ? undefined : body)
  const logger = log()
  if (!logger.isLevelEnabled('info')) return
  const route = (request.url ?? '').split('?')[0]
  logger.info({ id: requestId, method: request.method, route, status: response.statusCode })
}

/** The best encoding that the reader takes. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  // What every browser says, without taking it apart.
  if (accepted === 'gzip, deflate, br' || accepted === 'gzip, deflate, br, zstd') return 'br'
  const takes = (name: string): boolean =>
    String(accepted ?? '')
      .split(',')
      .some((one) => {
        const [coding, ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
        return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
      })
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/** Whether the reader already holds this page, in whichever encoding. */
const holds = (noneMatch: string | undefined, hash: string): boolean =>
  noneMatch !== undefined && noneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '').startsWith(`"${hash}-`))
