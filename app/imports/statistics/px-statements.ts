import type { ReadFault } from '#app/domain/import/table.ts'

/** One keyword of a PX file with what it says. */
export interface Statement {
  keyword: string
  /** The language in brackets, when it has one. */
  language: string | undefined
  /** What it is about: VALUES("region") is about "region". */
  about: readonly string[]
  /** Its values, quotation marks taken away. */
  values: readonly string[]
}

/** The keywords of a PX file in order, and where its data begin. */
export interface Statements {
  statements: Statement[]
  /** The place after DATA= in the text. */
  dataAt: number
}

/** The line of a place in the text, from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length

/** Reads by pattern from a place on, and remembers how far it has come. */
class Reader {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match === null) return undefined
    this.at = pattern.lastIndex
    return match
  }
}

const space = /[\s\u00a0\ufeff]*/y
const name = /([A-Za-z][A-Za-z0-9_-]{0,60})(?:\[([^\]\r\n]{1,20})\])?/y
const opening = /\s*\(/y
const closing = /\s*\)/y
const comma = /\s*,\s*/y
const equals = /\s*=\s*/y
const end = /\s*;/y
const quoted = /\s*"([^"]*)"/y
/** TLIST(A1, "2001"-"2004") and every bare word or number. */
const bare = /\s*(TLIST\([^)]{0,200}\)|[^\s",;]{1,200})/y

/** Strings beside each other, over several lines, are one. */
function takeText(reader: Reader): string | undefined {
  let text: string | undefined
  for (let part = reader.take(quoted); part !== undefined; part = reader.take(quoted)) text = (text ?? '') + part[1]
  return text
}

/** The keywords of a PX file up to its data; unknown ones are read like the others and mean nothing to us. */
export function readStatements(text: string): Statements | ReadFault {
  const reader = new Reader(text)
  const statements: Statement[] = []
  const fault = (why: string): ReadFault => ({ why: `Rad ${lineAt(text, reader.at)}: ${why}` })
  for (;;) {
    reader.take(space)
    if (reader.at >= text.length) return { why: 'PX-filen har inga värden: nyckelordet DATA saknas.' }
    const named = reader.take(name)
    if (named?.[1] === undefined) return fault('här skulle ett nyckelord stå, till exempel VALUES.')
    const keyword = named[1].toUpperCase()
    const about: string[] = []
    if (reader.take(opening) !== undefined) {
      do {
        const one = takeText(reader) ?? reader.take(bareInBrackets)?.[1]
        if (one === undefined) return fault(`det som står inom parentes efter ${keyword} går inte att läsa.`)
        about.push(one)
      } while (reader.take(comma) !== undefined)
      if (reader.take(closing) === undefined) return fault(`parentesen efter ${keyword} avslutas inte.`)
    }
    if (reader.take(equals) === undefined) return fault(`tecknet = saknas efter ${keyword}.`)
    if (keyword === 'DATA') return { statements, dataAt: reader.at }
    const values: string[] = []
    while (reader.take(end) === undefined) {
      const one = takeText(reader) ?? reader.take(bare)?.[1]
      if (one === undefined) return fault(`${keyword} avslutas inte med semikolon eller citattecken.`)
      values.push(one)
      reader.take(comma)
    }
    statements.push({ keyword, language: named[2], about, values })
  }
}

const bareInBrackets = /\s*([^\s",;()]{1,200})/y
