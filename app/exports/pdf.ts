import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { compilePdf, type PdfStandard } from './pdf/compiler.ts'
import { displayable } from './pdf/displayable.ts'
import { figureSvg, markSvgs } from './pdf/figures.tsx'
import { fonts } from './pdf/fonts.ts'
import { printed } from './pdf/printed.ts'
import template from './pdf/report.typ?raw'

/**
 * The report as a tagged PDF of a standard: PDF/UA-1 for readers, whatever aids they read with, PDF/A-2a for the archive.
 * Texts reach the template as data only, so that nothing that somebody has written is ever run.
 */
export const pdfOf =
  (standard: PdfStandard) =>
  (report: Report): Uint8Array<ArrayBuffer> => {
    const { data, figures } = printed(report, displayable(fonts().canDraw))
    const drawings = [
      ...figures.map(([file, figure]): [string, string] => [file, figureSvg(figure)]),
      ...markSvgs().map(([name, svg]): [string, string] => [`mark-${name}.svg`, svg]),
    ]
    return compilePdf(template, data, drawings, standard)
  }
