import { notFound, type Guarded } from '#app/auth/guard.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { indicatorFormats, type IndicatorFormatName } from '#app/exports/indicator-formats.ts'

/** Answers an indicator as a file named after it: rutin-for-skolgang-i-skyddat-boende.csv. */
export const writeDownload =
  (format: IndicatorFormatName) =>
  async ({ viewer, params }: Guarded<Viewer>): Promise<Response> => {
    const indicator = await findIndicator(viewer, params['slug'] ?? '')
    if (indicator === null) throw notFound()
    const { write, contentType, extension } = indicatorFormats[format]
    const file = write(indicator)
    if (file === undefined) throw notFound()
    return new Response(file, {
      headers: {
        'Content-Type': contentType,
        'Content-Disposition': `attachment; filename="${indicator.slug}.${extension}"`,
        'Cache-Control': 'no-cache',
      },
    })
  }
