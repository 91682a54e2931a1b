import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { decoded as quotedPrintable } from './quoted-printable.ts'

/** A message as a mail server took it. */
export interface Received {
  /** Of the envelope. */
  to: string[]
  from: string
  /** The heads, unfolded, by name in lower case; the last of each name. */
  heads: Record<string, string>
  /** The body as a reader sees it, but for the flowed lines. */
  body: string
  raw: string
}

export interface MailServer {
  url: string
  port: number
  received: Received[]
  stop: () => Promise<void>
}

/** An error with the answer that the mail server gives. */
export const smtpAnswer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode })

/** A real mail server on this machine that keeps what it takes. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    logger: false,
    onData: (stream, session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(
          read(
            Buffer.concat(parts).toString('utf8'),
            session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        )
        callback()
      })
    },
    ...options,
  })
  // Clients that are cut off are what these tests do.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A server that takes connections and never says a word. */
export async function startSilentServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function read(raw: string, from: string, to: string[]): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const heads: Record<string, string> = {}
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':')
    heads[line.slice(0, at).toLowerCase()] = encodedWords(line.slice(at + 1).trim())
  }
  return { to, from, heads, body: quotedPrintable(rest.join('\r\n\r\n')).replace(/\r\n/g, '\n'), raw }
}

/** RFC 2047: "=?UTF-8?Q?…?=". */
const encodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_whole, way: string, coded: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : quotedPrintable(coded.replaceAll('_', ' ')),
    )
