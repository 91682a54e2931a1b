/** The floor under reading a workbook: the same libraries unpack and parse its sheet and its texts, and do nothing with them. */
import { SaxesParser } from 'saxes'
import { openPromise } from 'yauzl'

const parts = ['xl/texts.xml', 'xl/sheet.xml']

process.on('message', async ({ file }) => {
  const zip = await openPromise(file, { autoClose: false })
  for await (const entry of zip.eachEntry()) {
    if (!parts.includes(entry.fileName)) continue
    const parser = new SaxesParser({ position: false })
    // Without these the parser would not even put together names and texts.
    parser.on('opentag', () => undefined)
    parser.on('text', () => undefined)
    parser.on('closetag', () => undefined)
    const decoder = new TextDecoder()
    for await (const bytes of await zip.openReadStreamPromise(entry))
      parser.write(decoder.decode(bytes, { stream: true }))
    parser.close()
  }
  zip.close()
  process.send({ done: true })
})
