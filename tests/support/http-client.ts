import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { demoPassword } from './demo-password.ts'

/** An answer, read to its end. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** The body as it came. */
  bytes: Buffer
}

export interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/**
 * A browser without a screen: keeps cookies, and posts forms with the Origin that a browser would send. It follows no
 * redirects, and sends paths as they are written, also those that a URL would tidy up.
 */
export class Client {
  readonly cookies = new Map<string, string>()
  readonly #url: URL
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 })

  constructor(url: string, session?: string) {
    this.#url = new URL(url)
    if (session !== undefined) this.cookies.set('session', session)
  }

  get origin(): string {
    return this.#url.origin
  }

  send(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const outgoing = httpRequest(
        {
          host: this.#url.hostname,
          port: this.#url.port,
          path,
          method,
          agent: this.#agent,
          headers: {
            ...(cookie === '' ? {} : { Cookie: cookie }),
            ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (incoming) => {
          this.#keep(incoming.headers['set-cookie'] ?? [])
          const parts: Buffer[] = []
          incoming.on('data', (part: Buffer) => parts.push(part))
          incoming.on('error', reject)
          incoming.on('end', () => {
            const bytes = Buffer.concat(parts)
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: bytes.toString('utf8'),
              bytes,
            })
          })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers })
  }

  /** Posts a form as a browser does from a page of ours. */
  post(path: string, form: Record<string, string> | URLSearchParams = {}, headers: Record<string, string> = {}) {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: {
        Origin: this.origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    })
  }

  /** Signs in one of the demo cast: partner, samordnare, styrgrupp, admin. */
  async signIn(who: string): Promise<this> {
    const answer = await this.post('/logga-in', { email: `${who}@exempel.se`, password: demoPassword, till: '' })
    if (answer.status !== 303) throw new Error(`${who} could not sign in: ${answer.status}`)
    return this
  }

  close(): void {
    this.#agent.destroy()
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name === undefined || value === undefined) continue
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

/** Sends bytes as they are and answers what came back until the server closed; for what no client would send. */
export function sendRaw(url: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8')
    socket.setTimeout(10_000, () => socket.end())
    socket.on('data', (text: string) => {
      answer += text
      // A request that asked for the connection to be kept open has its answer once the head is there.
      if (answer.includes('\r\n\r\n')) socket.end()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may hang up on what it will not read; what it said before counts.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(answer)
      else reject(error)
    })
  })
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: '\u00a0' }

/** HTML entities as the characters that they stand for. */
export const decoded = (html: string): string =>
  html.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    const known = entities[name.toLowerCase()]
    if (known !== undefined) return known
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return whole
  })

/**
 * What a page says, as one line: the text of its body. Tags that stand between blocks become a space and tags inside a
 * sentence nothing; runs of ordinary white space are one space and U+00A0 is kept.
 */
export function textOf(html: string): string {
  const inline = 'a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|tspan|u|wbr'
  return decoded(
    html
      .replace(/^[\s\S]*?<body[^>]*>/i, '')
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
      .replace(new RegExp(`</?(${inline})(\\s[^>]*)?>`, 'gi'), '')
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}
