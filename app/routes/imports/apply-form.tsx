import type { ReactNode } from 'react'
import { importPath } from '#app/domain/import/choices-path.ts'
import { longestReason } from '#app/domain/observation/provenance.ts'
import { counted, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ImportPageData } from './load-page.server.ts'
import type { ApplyAnswer } from './prepared-import.tsx'
import type { PreviewView } from './preview-view.server.ts'

/** The counts of a preview, and the form that reads all of it in. */
export function ApplyForm(props: {
  page: ImportPageData
  view: PreviewView
  answer: ApplyAnswer | undefined
  change: ReactNode
  discard: ReactNode
}) {
  const { page, view, answer, change, discard } = props
  const { imported } = page
  const { counts } = view
  const errors = answer?.errors ?? {}
  const changing = counts.changed - counts.reported
  return (
    <>
      <SummaryList rows={countRows(view)} />
      {view.refusal === undefined ? (
        <form className="form" method="post" action={importPath(imported.id, 'genomforande')} noValidate>
          <ErrorSummary
            errors={Object.entries(errors).map(([name, message]) => ({ fieldId: name, message }))}
            title="Inget värde är inläst än"
          >
            Det du skrev finns kvar.
          </ErrorSummary>
          <HiddenField name="version" value={imported.version} readOnly />
          <HiddenField name="mark" value={view.mark} readOnly />
          {view.leftOut === 0 ? null : (
            <CheckboxRow
              id="without"
              name="without"
              label={`Läs in resten utan ${theCounted(view.leftOut, 'plats', 'platser')} som inte går att läsa in`}
              hint="Vilka det är och varför står under ”Det här går inte att läsa in”."
              error={errors['without']}
              defaultChecked={answer?.values.without ?? false}
            />
          )}
          {counts.reported === 0 ? null : (
            <CheckboxRow
              id="reported"
              name="reported"
              label={`Ändra också ${theCounted(counts.reported, 'värde', 'värden')} som organisationer har lämnat i lägesrapporter`}
              hint="Utan krysset står organisationernas egna värden kvar."
              error={errors['reported']}
              defaultChecked={answer?.values.reported ?? false}
            />
          )}
          {counts.changed === 0 ? null : (
            <TextArea
              id="reason"
              name="reason"
              label="Varför ändras värdena?"
              hint={`Skälet visas vid ${changing === 1 ? 'värdet' : 'alla värden'} som ändras. De tidigare finns kvar.`}
              error={errors['reason']}
              rows={3}
              limit={longestReason}
              defaultValue={answer?.values.reason ?? ''}
            />
          )}
          <ButtonRow note="Alla läses in i ett svep, eller inga. Importen går att ångra efteråt.">
            <Button>Läs in värdena</Button>
            {change}
            {discard}
          </ButtonRow>
        </form>
      ) : (
        <>
          <Notice kind="info" title="Det finns inget att läsa in som det är nu">
            <p>{view.refusal}</p>
          </Notice>
          <ButtonRow>
            {change}
            {discard}
          </ButtonRow>
        </>
      )}
    </>
  )
}

/** "den plats", "de tre platser". */
const theCounted = (count: number, one: string, many: string): string =>
  count === 1 ? `${one === 'värde' ? 'det' : 'den'} ${one}` : `de ${counted(count, one, many)}`

function countRows({ counts, leftOut, outlierCount, series, changed, outliers }: PreviewView) {
  const link = (count: number, href: string, shown: boolean) =>
    shown ? <a href={href}>{formatNumber(count)}</a> : formatNumber(count)
  const becoming = series.filter(({ becomesNew }) => becomesNew)
  return [
    { term: 'Nya värden', value: formatNumber(counts.new) },
    { term: 'Ändrade värden', value: link(counts.changed, '#andrade', changed.length > 0) },
    { term: 'Finns redan, likadana', value: formatNumber(counts.unchanged) },
    { term: 'Går inte att läsa in', value: link(leftOut, '#gar-inte', leftOut > 0) },
    { term: 'Värda att titta på', value: link(outlierCount, '#avvikande', outliers.length > 0) },
    ...(becoming.length === 0
      ? []
      : [
          {
            term: 'Utvecklingsindikator',
            value: `${sentenceCase(becoming.map(({ name }) => name).join('; '))}. Indikatorn blir ny med sitt första värde.`,
          },
        ]),
  ]
}
