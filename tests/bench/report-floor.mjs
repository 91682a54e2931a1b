/**
 * The floor under the writing of reports: the same libraries, warm, with nothing but one plain table of as many cells.
 * GET /pdf?cells=n and /docx?cells=n.
 */
import { createServer } from 'node:http'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'

const columns = 5
const words = 'Utbildningen har hållits två gånger och ska hållas igen till våren.'
const compiler = NodeCompiler.create({})

const texts = (cells) =>
  Array.from({ length: Math.ceil(cells / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `${row} ${column} ${words}`),
  )

const write = {
  '/pdf': (cells) =>
    compiler.pdf(
      {
        mainFileContent:
          '#set document(title: "Golv")\n#set text(lang: "sv")\n#table(columns: 5, ..json(bytes(sys.inputs.at("rows"))).flatten())',
        inputs: { rows: JSON.stringify(texts(cells)) },
      },
      { pdfStandard: 'ua-1', pdfTags: true },
    ),
  '/docx': (cells) =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Table({
                rows: texts(cells).map(
                  (row) =>
                    new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
                ),
              }),
            ],
          },
        ],
      }),
    ),
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const bytes = await write[pathname]?.(Number(searchParams.get('cells')))
  compiler.evictCache(0)
  response.writeHead(200).end(bytes === undefined ? 'golv' : Buffer.from(bytes))
}).listen(Number(process.argv[2]), '127.0.0.1')
