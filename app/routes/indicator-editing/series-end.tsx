import type { EditedSeries } from '#app/db/indicator/series-editor.server.ts'
import { seriesEndings } from '#app/domain/series/series.ts'
import { Notice } from '#app/ui/notice.tsx'
import { seriesPath } from './crumbs.ts'

type Ended = Pick<EditedSeries, 'ending' | 'lastYear' | 'endedBy' | 'endReason' | 'successors'>

/** How a series ended, who said so and why, and what took over; nothing while it goes on. */
export function SeriesEnd({ slug, series }: { slug: string; series: Ended }) {
  const { ending, lastYear, endedBy, endReason, successors } = series
  if (ending === null) return null
  return (
    <Notice
      kind="info"
      title={`${seriesEndings[ending].label}. Sista året med värden är ${lastYear ?? 'inte angivet'}.`}
    >
      {endReason === null ? null : (
        <p>
          {endReason}
          {endedBy === null ? '' : ` Beslutat av ${endedBy}.`}
        </p>
      )}
      {successors.length === 0 ? null : (
        <ul className="ruled-list" role="list">
          {successors.map((next) => (
            <li key={next.slug}>
              Ersatt {next.year} av <a href={seriesPath(slug, next.slug)}>{next.shortLabel}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
