/**
 * Workbooks to read: one of the largest that are taken, and some that are made to fill a memory. Written byte for byte in
 * plain Node, since nothing here is compiled.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = (inner) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
const sheetOf = (rows) => `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`

/** A packed file of parts, each with its own packed bytes or size where it lies. */
function packed(parts) {
  const written = []
  const listed = []
  let at = 0
  for (const { name, data = '', bytes = deflateRawSync(data), size = Buffer.byteLength(data) } of parts) {
    const local = Buffer.alloc(30)
    const central = Buffer.alloc(46)
    local.writeUInt32LE(0x04034b50, 0)
    central.writeUInt32LE(0x02014b50, 0)
    for (const [head, shift] of [
      [local, 4],
      [central, 6],
    ]) {
      head.writeUInt16LE(20, shift)
      head.writeUInt16LE(8, shift + 4)
      head.writeUInt32LE(crc32(data), shift + 10)
      head.writeUInt32LE(bytes.length, shift + 14)
      head.writeUInt32LE(size, shift + 18)
      head.writeUInt16LE(Buffer.byteLength(name), shift + 22)
    }
    central.writeUInt32LE(at, 42)
    written.push(local, Buffer.from(name), bytes)
    listed.push(central, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + bytes.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...written, list, end])
}

/** A workbook of one sheet, of which the sheet and the texts may lie. */
const workbook = (sheet, texts = { data: `<sst ${main}/>` }, more = []) =>
  packed([
    { name: '_rels/.rels', data: related(relation('a', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Blad" sheetId="1" r:id="a"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: related(relation('a', 'worksheet', 'sheet.xml') + relation('b', 'sharedStrings', 'texts.xml')),
    },
    { name: 'xl/sheet.xml', ...sheet },
    { name: 'xl/texts.xml', ...texts },
    ...more,
  ])

/** 200 000 rows of one text and four numbers: a million cells, as many as are taken. */
function largest() {
  const texts = []
  const rows = []
  for (let row = 1; row <= 200_000; row += 1) {
    texts.push(`<si><t>Område nummer ${row}</t></si>`)
    const cells = ['B', 'C', 'D', 'E'].map(
      (column, at) => `<c r="${column}${row}"><v>${Math.abs(Math.sin(row * 5 + at)) * 1000}</v></c>`,
    )
    rows.push(`<row r="${row}"><c r="A${row}" t="s"><v>${row - 1}</v></c>${cells.join('')}</row>`)
  }
  return workbook({ data: sheetOf(rows.join('')) }, { data: `<sst ${main}>${texts.join('')}</sst>` })
}

const small = { data: sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>') }
const gibibyte = () => deflateRawSync(Buffer.alloc(2 ** 30, ' '))

const made = {
  warm: () => workbook(small),
  largest,
  'en gibibyte': () => workbook({ bytes: gibibyte(), size: 2 ** 30 }),
  'en gibibyte som säger tusen byte': () => workbook({ bytes: gibibyte(), size: 1_000 }),
  'en gibibyte som säger 80 MB': () => workbook({ bytes: gibibyte(), size: 80_000_000 }),
  '60 000 delar': () =>
    workbook(
      small,
      undefined,
      Array.from({ length: 60_000 }, (_, at) => ({ name: `x/${at}` })),
    ),
  'en miljon texter': () =>
    workbook(small, {
      data: `<sst ${main}>${Array.from({ length: 1_000_000 }, (_, at) => `<si><t>${at}</t></si>`).join('')}</sst>`,
    }),
  '300 000 attribut i ett element': () =>
    workbook({ data: `<worksheet ${Array.from({ length: 300_000 }, (_, at) => `a${at}="x"`).join(' ')}/>` }),
  'en dokumenttyp med 100 000 entiteter': () =>
    workbook({
      data: `<!DOCTYPE x [${Array.from({ length: 100_000 }, (_, at) => `<!ENTITY e${at} "x">`).join('')}]><worksheet/>`,
    }),
}

/** Writes them all into the folder; answers their paths by name. */
export const writeWorkbooks = (folder) =>
  Object.entries(made).map(([name, make], index) => {
    const file = path.join(folder, `${index}.xlsx`)
    writeFileSync(file, make())
    return { name, file }
  })
