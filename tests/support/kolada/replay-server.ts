import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  dataOfN00945,
  groups,
  keyFigures2026,
  municipalities,
  type RecordedData,
  type RecordedKeyFigure,
} from './samples.ts'

/** How an answer goes wrong. */
export type Trouble =
  | 'cut'
  | 'html'
  | 'wrong-types'
  | 'looping'
  | 'foreign'
  | 'redirect'
  | 'huge'
  | 'silent'
  | { status: number; retryAfter?: string }

/** Kolada's third version on this machine, answering as it was recorded, or as the test says. */
export interface ReplayServer {
  /** The API's address with its version. */
  base: string
  keyFigures: RecordedKeyFigure[]
  rows: RecordedData[]
  groups: ReturnType<typeof groups>
  /** Rows on one page at most. */
  pageSize: number
  /** What goes wrong with the next answers, one each; undefined is an answer as it should be. */
  troubles: (Trouble | undefined)[]
  /** What goes wrong with every answer to an address that it says so of. */
  troubleFor: ((url: URL) => Trouble | undefined) | undefined
  /** The addresses asked for, in order, after the version. */
  asked: string[]
  /** When each was asked for, in milliseconds. */
  askedAt: number[]
  stop: () => Promise<void>
}

const mostIds = 25
const listOf = (part: string | undefined): string[] => (part ?? '').split(',').filter((one) => one !== '')

/** Starts the server on a free port of the loopback. */
export async function startReplayServer(): Promise<ReplayServer> {
  const server = createServer((request, response) => answer(replay, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const replay: ReplayServer = {
    base: `http://127.0.0.1:${port}/v3`,
    keyFigures: keyFigures2026(),
    rows: dataOfN00945(),
    groups: groups(),
    pageSize: 5000,
    troubles: [],
    troubleFor: undefined,
    asked: [],
    askedAt: [],
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return replay
}

function answer(replay: ReplayServer, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', replay.base)
  const path = url.pathname.replace(/^\/v3/, '')
  replay.asked.push(`${path}${url.search}`)
  replay.askedAt.push(Date.now())
  const trouble = replay.troubles.shift() ?? replay.troubleFor?.(url)
  const rows = rowsOf(replay, path, url)
  if (trouble !== undefined) return goWrong(trouble, rows ?? [], url, response)
  if (rows === undefined) return send(response, 404, { detail: 'Not Found' })
  if (rows === 'too-many') return send(response, 400, { detail: 'Too many ids' })
  const page = Number(url.searchParams.get('page') ?? '1')
  const size = Math.min(Number(url.searchParams.get('per_page') ?? replay.pageSize), replay.pageSize)
  const isLast = page * size >= rows.length
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  send(response, 200, {
    values: rows.slice((page - 1) * size, page * size),
    count: rows.length,
    next_url: isLast ? null : next.href,
  })
}

function rowsOf(replay: ReplayServer, path: string, url: URL): unknown[] | 'too-many' | undefined {
  const parts = path.split('/').slice(1)
  const lists = [1, 2, 4, 6].map((index) => listOf(parts[index]))
  if (lists.some((list) => list.length > mostIds)) return 'too-many'
  const known = <Row extends { id: string }>(rows: Row[], ids: string[]): Row[] | undefined => {
    const found = rows.filter(({ id }) => ids.includes(id))
    return found.length === 0 ? undefined : found
  }
  const ids = listOf(parts[1])
  switch (parts[0]) {
    case 'kpi': {
      if (ids.length > 0) return known(replay.keyFigures, ids)
      const words = (url.searchParams.get('title') ?? '').toLocaleLowerCase('sv')
      return replay.keyFigures.filter(({ title }) => title.toLocaleLowerCase('sv').includes(words))
    }
    case 'municipality':
      return ids.length === 0 ? municipalities() : known(municipalities(), ids)
    case 'municipality_groups':
      return ids.length === 0 ? replay.groups : known(replay.groups, ids)
    case 'data': {
      const [kpis, areas, years] = [listOf(parts[2]), listOf(parts[4]), listOf(parts[6])]
      const found = replay.rows.filter(
        (row) => kpis.includes(row.kpi) && areas.includes(row.municipality) && years.includes(String(row.period)),
      )
      return found.length === 0 ? undefined : found
    }
    default:
      return undefined
  }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

function goWrong(trouble: Trouble, rows: unknown[] | 'too-many', url: URL, response: ServerResponse): void {
  const values = rows === 'too-many' ? [] : rows
  if (typeof trouble === 'object') {
    const { status, retryAfter } = trouble
    return send(response, status, {}, retryAfter === undefined ? {} : { 'Retry-After': retryAfter })
  }
  switch (trouble) {
    case 'silent':
      return
    case 'cut':
      return send(response, 200, JSON.stringify({ values, next_url: null }).slice(0, -20))
    case 'html':
      return send(response, 200, '<!doctype html><title>Underhåll</title>', { 'Content-Type': 'text/html' })
    case 'wrong-types':
      return send(response, 200, { values: [{ id: 7, kpi: 'N00945', municipality: '0180', period: '2020' }] })
    case 'looping':
      return send(response, 200, { values, next_url: `${url.pathname}${url.search}` })
    case 'foreign':
      return send(response, 200, { values, next_url: 'https://kolada.example/v3/kpi?page=2' })
    case 'redirect':
      return send(response, 302, '', { Location: 'https://kolada.example/v3/kpi' })
    case 'huge':
      return send(response, 200, `{"values":[${' '.repeat(100_000)}]}`)
  }
}
