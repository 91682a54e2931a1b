import { crc32 } from 'node:zlib'

/** A zip archive with the entries as they are, not compressed. */
export function zipOf(entries: Record<string, string>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const facts = Buffer.alloc(16)
    facts.writeUInt32LE(crc32(data), 4)
    facts.writeUInt32LE(data.length, 8)
    facts.writeUInt32LE(data.length, 12)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(path.length, 0)
    const head = Buffer.concat([Buffer.from('504b03040a0000000000', 'hex'), facts, lengths, path])
    directory.push(
      Buffer.concat([
        Buffer.from('504b01020a000a0000000000', 'hex'),
        facts,
        lengths,
        Buffer.alloc(10),
        Buffer.from(Uint32Array.of(at).buffer),
        path,
      ]),
    )
    parts.push(head, data)
    at += head.length + data.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, index, end])
}

const office = (kind: string, folder: string): Buffer =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/${folder}/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
    [`${folder}/main.xml`]: '<main/>',
  })

const cfb = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(stream, 'utf16le')])

/** The least that is a file of each kind, in bytes. */
export const fileBytes = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  xlsx: office('spreadsheetml.sheet', 'xl'),
  docx: office('wordprocessingml.document', 'word'),
  ods: zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  xls: cfb('Workbook'),
  doc: cfb('WordDocument'),
  png: Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fea135048b0000000049454e44ae426082',
    'hex',
  ),
  jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  zip: zipOf({ 'las-mig.txt': 'Ett arkiv.' }),
  csv: Buffer.from('Kommun;Värde\nÄlvsbyn;62,5\n'),
  csvWindows: Buffer.from('Kommun;V\xe4rde\n\xc4lvsbyn;62,5\n', 'latin1'),
  json: Buffer.from('{"värden": [1, 2]}'),
  px: Buffer.from('CHARSET="ANSI";\nAXIS-VERSION="2013";\nTITLE="Kommuner";\nDATA=\n1 2 3;\n'),
  html: Buffer.from('<!DOCTYPE html><title>Logga in</title>'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  program: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
}
