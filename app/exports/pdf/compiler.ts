import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { tmpdir } from 'node:os'
import { fonts } from './fonts.ts'

/** Standards that the compiler itself checks a file against: it writes none that does not keep them. */
export type PdfStandard = 'ua-1' | 'a-2a'

let compiler: NodeCompiler | undefined

/** One compiler a process: making it reads the machine's fonts, which takes longer than most reports. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts().blobs }], workspace: tmpdir() })
  return compiler
}

/**
 * Typst's template and its data as a tagged PDF. Nothing is kept from one document to the next.
 *
 * @param files what the template may read, by path from the root
 * @throws Error with the compiler's own words when the file would not keep the standard
 */
export function compilePdf(
  template: string,
  data: unknown,
  files: readonly [path: string, content: string][],
  pdfStandard: PdfStandard,
): Uint8Array<ArrayBuffer> {
  const typst = theCompiler()
  const paths = files.map(([path]) => `${tmpdir()}/${path}`)
  try {
    files.forEach(([, content], index) => typst.mapShadow(paths[index] ?? '', Buffer.from(content)))
    const inputs = { doc: JSON.stringify(data) }
    return new Uint8Array(typst.pdf({ mainFileContent: template, inputs }, { pdfStandard, pdfTags: true }))
  } catch (error) {
    throw new Error(`Typst did not write the report: ${String(error)}`, { cause: error })
  } finally {
    typst.resetShadow()
    typst.evictCache(0)
  }
}
