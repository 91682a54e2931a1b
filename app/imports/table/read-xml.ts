import { SaxesParser } from 'saxes'
import { damaged, Unreadable } from '../unreadable.ts'

/** What is told of a part as it is read. Names are without their prefixes. */
export interface XmlEvents {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Characters that may pass without anything being told: no cell's text and no element's attributes are as long. */
const longestSilence = 2_000_000
const deepest = 100
/** What programs add for their own use, or for readers that understand more. */
const passed = new Set(['extLst', 'AlternateContent'])

/**
 * Reads an XML part as its bytes come. No document type and no entities but the five are taken, whatever they hold, and
 * nothing that a part points to is fetched.
 *
 * @param where what the part is, in words: "fliken Kommuner"
 * @param between is waited for between pieces, so that what has been read can be handed on
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  events: XmlEvents,
  between?: () => Promise<void> | void,
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let silent = 0
  let depth = 0
  let isFirst = true
  /** The depth of the element that is passed by, or zero. */
  let passing = 0
  const refuseDoctype = (): never => {
    throw new Unreadable(
      `Filen innehåller en dokumenttyp (DOCTYPE) i ${where}. Sådana läses inte, eftersom de kan peka ut ur filen. Öppna filen i Excel eller LibreOffice och spara den på nytt.`,
    )
  }
  parser.on('doctype', refuseDoctype)
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16|us-ascii)$/i.test(encoding))
      throw damaged(`${where} är skriven med en ovanlig teckenkodning`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    depth += 1
    if (depth > deepest) throw damaged(`${where} är uppbyggd på ett ovanligt sätt`)
    if (passing > 0) return
    const local = localName(name)
    if (passed.has(local)) passing = depth
    else events.open(local, attributes)
  })
  parser.on('closetag', ({ name }) => {
    silent = 0
    depth -= 1
    if (passing === 0) events.close?.(localName(name))
    else if (depth < passing) passing = 0
  })
  if (events.text !== undefined)
    parser.on('text', (text) => {
      silent = 0
      if (passing === 0) events.text?.(text)
    })
  if (events.text !== undefined)
    parser.on('cdata', (text) => {
      silent = 0
      if (passing === 0) events.text?.(text)
    })
  try {
    for await (const piece of decoded(bytes)) {
      // The parser tells of it only when it is over, and it may be long.
      if (isFirst && piece.includes('<!DOCTYPE')) refuseDoctype()
      isFirst = false
      silent += piece.length
      parser.write(piece)
      if (silent > longestSilence) throw damaged(`${where} är uppbyggd på ett ovanligt sätt`)
      await between?.()
    }
    parser.close()
  } catch (error) {
    throw asFault(error, where)
  }
}

function asFault(error: unknown, where: string): unknown {
  if (error instanceof Unreadable || !(error instanceof Error)) return error
  const isOfText = 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  // saxes throws plain errors that begin with a place; anything else is a mistake of ours and must be seen.
  const isOfXml = Object.getPrototypeOf(error) === Error.prototype && !('syscall' in error) && !('code' in error)
  return isOfText || isOfXml ? damaged(`${where} är skadad`) : error
}

/** Without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const part of bytes) {
    decoder ??= new TextDecoder(encodingOf(part), { fatal: true })
    const text = decoder.decode(part, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
