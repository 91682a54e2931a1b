import path from 'node:path/posix'
import { damaged, Unreadable } from '../unreadable.ts'
import type { OpenZip } from '../zip/open-zip.ts'
import { tableLimits, tooLarge } from './limits.ts'
import { shapeOf, type NumberShape } from './number-format.ts'
import { localName, readXml } from './read-xml.ts'
import { RichText } from './rich-text.ts'
import type { DateSystem } from './serial-date.ts'

/** A part that another one points to. `type` is the last word of the relation: "worksheet", "sharedStrings". */
interface Relation {
  type: string
  /** The part's name in the file. */
  target: string
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  name: string
  isHidden: boolean
  /** The part that holds it. */
  part: string
}

/** What a workbook says of itself. */
export interface Workbook {
  sheets: readonly ListedSheet[]
  dateSystem: DateSystem
  sharedTexts: string | undefined
  styles: string | undefined
  hasExternalLinks: boolean
  hasMacros: boolean
}

/** What the part points to within the file, by id; what lies outside of it is left out and never fetched. */
async function relationsOf(zip: OpenZip, part: string): Promise<Map<string, Relation>> {
  const { dir, base } = path.parse(part)
  const name = path.join(dir, '_rels', `${base}.rels`)
  const found = new Map<string, Relation>()
  if (!zip.has(name)) return found
  await readXml(zip.read(name), 'innehållsförteckningen', {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return
      const target = Target.startsWith('/') ? path.normalize(Target).slice(1) : path.join(dir, Target)
      found.set(Id, { type: (Type ?? '').split('/').at(-1) ?? '', target })
    },
  })
  return found
}

/** The name of the part where the file's content begins: a workbook's, but also another document's. */
export async function mainPart(zip: OpenZip): Promise<string | undefined> {
  const relations = [...(await relationsOf(zip, '')).values()]
  return relations.find(({ type }) => type === 'officeDocument')?.target
}

/** Reads what the workbook says of its sheets. */
export async function readWorkbook(zip: OpenZip, part: string): Promise<Workbook> {
  const relations = await relationsOf(zip, part)
  const sheets: ListedSheet[] = []
  let dateSystem: DateSystem = 1900
  await readXml(zip.read(part), 'arbetsbokens innehållsförteckning', {
    open: (element, attributes) => {
      if (element === 'workbookPr' && /^(1|true|on)$/.test(attributes['date1904'] ?? '')) dateSystem = 1904
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name.includes(':') && localName(name) === 'id')?.[1]
      const relation = relations.get(id ?? '')
      const { name, state } = attributes
      if (name === undefined || relation === undefined) throw damaged('en av dess flikar saknas')
      // Charts and dialogues that stand as sheets hold no cells.
      if (relation.type !== 'worksheet') return
      if (sheets.length === tableLimits.sheets) throw new Unreadable(tooLarge.sheets)
      if (sheets.some((other) => other.name.toLowerCase() === name.toLowerCase()))
        throw damaged('två av dess flikar har samma namn')
      sheets.push({ name, isHidden: state === 'hidden' || state === 'veryHidden', part: relation.target })
    },
  })
  const named = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type && zip.has(relation.target))?.target
  const types = new Set([...relations.values()].map(({ type }) => type))
  return {
    sheets,
    dateSystem,
    sharedTexts: named('sharedStrings'),
    styles: named('styles'),
    hasExternalLinks: types.has('externalLink'),
    hasMacros: types.has('vbaProject') || zip.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
  }
}

/** What each style of the workbook makes of a number, in the order that cells point to. */
export async function readShapes(zip: OpenZip, part: string | undefined): Promise<NumberShape[]> {
  const shapes: NumberShape[] = []
  if (part === undefined) return shapes
  const codes = new Map<number, string>()
  let inCells = false
  await readXml(zip.read(part), 'arbetsbokens format', {
    open: (element, { numFmtId, formatCode }) => {
      if (element === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode)
      if (element === 'cellXfs') inCells = true
      if (element === 'xf' && inCells) shapes.push(shapeOf(Number(numFmtId ?? 0), codes.get(Number(numFmtId))))
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false
    },
  })
  return shapes
}

/** The texts that cells point to. */
export async function readSharedTexts(zip: OpenZip, part: string | undefined, tick: () => void): Promise<string[]> {
  const texts: string[] = []
  if (part === undefined) return texts
  const text = new RichText()
  let characters = 0
  const events = {
    open: (element: string, attributes: Readonly<Record<string, string>>) => {
      if (element === 'sst' && Number(attributes['uniqueCount']) > tableLimits.sharedTexts)
        throw new Unreadable(tooLarge.sharedTexts)
      text.open(element, attributes)
    },
    text: (piece: string) => text.add(piece),
    close: (element: string) => {
      text.close(element)
      if (element !== 'si') return
      const whole = text.take()
      characters += whole.length
      if (texts.push(whole) > tableLimits.sharedTexts || characters > tableLimits.sharedCharacters)
        throw new Unreadable(tooLarge.sharedTexts)
    },
  }
  await readXml(zip.read(part), 'arbetsbokens texter', events, tick)
  return texts
}
