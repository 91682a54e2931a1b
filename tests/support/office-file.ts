import { SaxesParser } from 'saxes'
import { fromBuffer } from 'yauzl'

/** The files of a zip archive, by their paths in the order they are packed, and the time that each says it was made. */
export interface Archive {
  files: Map<string, Buffer>
  times: Set<string>
}

/** Reads a zip archive with another library than it was packed by. */
export const unzipped = (bytes: Uint8Array): Promise<Archive> =>
  new Promise((resolve, reject) => {
    const archive: Archive = { files: new Map(), times: new Set() }
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => {
        resolve(archive)
      })
      zip.on('entry', (entry) => {
        archive.times.add(`${entry.lastModFileDate} ${entry.lastModFileTime}`)
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null) return reject(failed)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            archive.files.set(entry.fileName, Buffer.concat(parts))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })

/** An element of XML with its children and the text directly in it. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** @throws when the text is no well-formed XML */
export function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [top] = root.children
  if (top === undefined) throw new Error('No element.')
  return top
}

/** Every element of a name under another, in reading order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** Every XML part of an archive, parsed; fails where one is not well-formed. */
export const xmlParts = ({ files }: Archive): Map<string, Element> =>
  new Map(
    [...files]
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, bytes]) => [path, parsed(bytes.toString('utf8'))]),
  )
