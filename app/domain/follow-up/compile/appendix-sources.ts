import { sourceName, type SourceEdition } from '#app/domain/source/source-edition.ts'
import { formatCalendarDate, formatPercent } from '#app/domain/swedish.ts'
import type { Block } from '#app/domain/follow-up/document/document.ts'
import { withoutEmptyColumns } from '#app/domain/follow-up/document/empty-columns.ts'
import type { FollowUpMaterial } from './material.ts'
import { citedSources } from './cited-sources.ts'

/** Every source edition of the follow-up once, and the checksums of the files that values were read from. */
export function sourceTables(material: Pick<FollowUpMaterial, 'goals'>): Block[] {
  const sources = citedSources(material.goals)
  if (sources.length === 0) return []
  const kept = sources.flatMap(({ fileSha256, ...source }) => (fileSha256 === null ? [] : [{ ...source, fileSha256 }]))
  const editions = withoutEmptyColumns({
    type: 'table',
    caption: 'Källor och utgåvor',
    columns: [
      { label: 'Källa', weight: 2.4 },
      { label: 'Population', weight: 1.8 },
      { label: 'Svarsfrekvens', weight: 1.6 },
      { label: 'Adress', weight: 2.2 },
      { label: 'Hämtad', weight: 1 },
    ],
    rows: sources.map((source) => [
      { text: sourceName(source) },
      { text: source.population ?? '' },
      { text: ratesOf(source) },
      source.url === null ? { text: source.urlNote ?? '' } : { text: source.url, href: source.url },
      { text: source.fetchedOn === null ? '' : formatCalendarDate(source.fetchedOn) },
    ]),
  })
  // Of names alone the table of kept files says as much, where it has them all.
  const saysNoMore = editions.columns.length === 1 && kept.length === sources.length
  return [
    ...(saysNoMore ? [] : [editions]),
    ...(kept.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            caption: 'Sparade källfiler',
            columns: [
              { label: 'Källa', weight: 1.4 },
              { label: 'Filens kontrollsumma (SHA-256)', weight: 2 },
            ],
            rows: kept.map((source) => [{ text: sourceName(source) }, { text: source.fileSha256 }]),
          },
        ]),
  ]
}

const ratesOf = ({ responseRates }: SourceEdition): string =>
  responseRates.map(({ part, percent }) => `${part}: ${formatPercent(percent)}`).join('\n')
