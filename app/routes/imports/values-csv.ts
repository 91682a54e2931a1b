import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { importedValues, type ImportedValue } from '#app/db/import/imported-values.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { outcomes, type Judged } from '#app/domain/import/judging/judged.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { cellText } from '#app/domain/observation/parse-cell.ts'
import { importCsvHead, importCsvLines, type ImportCsvRow } from '#app/exports/import-csv.ts'
import { lookThrough, type Preview } from '#app/jobs/import-preview.server.ts'
import { loadImport } from './load-import.server.ts'

const inOnePart = 1000

/** All values of an import: before it is made what it would do with each, afterwards what it did. */
export const loader = guard('import.manage', async ({ viewer, params, context }) => {
  const imported = await loadImport(viewer, params)
  let parts: Iterable<ImportCsvRow[]>
  if (imported.state === 'prepared') {
    const looked = await lookThrough(viewer, imported, context.now)
    if (looked.state !== 'ready') throw notFound()
    parts = previewed(looked.preview)
  } else {
    parts = stored(viewer, imported.id)
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines(parts))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="import-${imported.id}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})

function* lines(parts: Iterable<ImportCsvRow[]>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(importCsvHead())
  for (const rows of parts) yield encoder.encode(importCsvLines(rows))
}

function* previewed({ judgement, series }: Preview): Generator<ImportCsvRow[]> {
  const row = (one: Judged): ImportCsvRow => {
    const { subject, year, breakdown, numerator, denominator, quoted, locator } = one.value
    const found = series.get(one.value.seriesId)
    return {
      indicator: found?.indicator.shortName ?? '',
      series: found?.shortLabel ?? '',
      subject: subject.kind === 'area' ? subject.area.name : subject.name,
      year,
      breakdown: breakdowns[breakdown].label,
      outcome: outcomes[one.outcome].label,
      before: one.outcome === 'changed' ? cellText({ value: one.from.value }) : '',
      value: cellText({ value: one.value.value }),
      numerator: String(numerator ?? ''),
      denominator: String(denominator ?? ''),
      quoted,
      place: locator,
      why: one.outcome === 'refused' ? one.why : '',
    }
  }
  for (let from = 0; from < judgement.judged.length; from += inOnePart) {
    yield judgement.judged.slice(from, from + inOnePart).map(row)
  }
}

function* stored(viewer: SignedIn, id: number): Generator<ImportCsvRow[]> {
  const row = (one: ImportedValue): ImportCsvRow => ({
    indicator: one.indicator.shortName,
    series: one.series.shortLabel,
    subject: one.subject,
    year: one.year,
    breakdown: breakdowns[one.breakdown].label,
    outcome: one.before === null ? outcomes.new.label : outcomes.changed.label,
    before: one.before === null ? '' : cellText({ value: one.before }),
    value: cellText({ value: one.value }),
    numerator: String(one.numerator ?? ''),
    denominator: String(one.denominator ?? ''),
    quoted: one.quoted,
    place: one.locator,
    why: one.isCurrent ? '' : 'Värdet har ändrats sedan dess.',
  })
  for (let after = 0; ;) {
    const values = importedValues(viewer, id, after, inOnePart)
    if (values.length === 0) return
    yield values.map(row)
    after = values.at(-1)?.id ?? after
  }
}
