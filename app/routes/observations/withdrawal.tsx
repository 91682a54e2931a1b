import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { findValueToWithdraw, withdrawValue, type ValuePlace } from '#app/db/value/value-withdrawal.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { longestReason, withdrawalInput } from '#app/domain/observation/provenance.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { valueCrumbs, valuesPath } from '#app/routes/indicator-editing/crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Återkalla ett värde')

const idOf = (params: Record<string, string | undefined>): number =>
  /^[1-9]\d{0,8}$/.test(params['id'] ?? '') ? Number(params['id']) : 0

const isAt = (at: ValuePlace, params: Record<string, string | undefined>): boolean =>
  at.indicatorSlug === params['slug'] && at.seriesSlug === params['series']

/** The current value of the address, or null when there is none. Throws 404 when it lies in another series. */
async function findValue(viewer: SignedIn, params: Record<string, string | undefined>) {
  const value = await findValueToWithdraw(viewer, idOf(params))
  if (value !== null && !isAt({ indicatorSlug: value.indicator.slug, seriesSlug: value.series.slug }, params))
    throw notFound()
  return value
}

export const loader = guard('observation.record', async ({ viewer, params }) => {
  const value = await findValue(viewer, params)
  if (value === null) throw notFound()
  return { value }
})

export const action = guard('observation.record', async ({ viewer, params, request, context }) => {
  const value = await findValue(viewer, params)
  const { values } = await readSentForm(request, ['revision', 'missingReason', 'reason'])
  if (value?.whyNot !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: value.whyNot })
  const parsed = withdrawalInput.safeParse(values)
  if (!parsed.success) {
    if (value === null) throw notFound()
    const { revision: _revision, ...errors } = fieldErrors(parsed.error)
    return badInput<NotSaved>({ values, errors })
  }
  const result = await withdrawValue(viewer, idOf(params), parsed.data, context.now)
  if (result === null) throw notFound()
  if (!result.ok && result.kind === 'conflict' && !isAt(result.at, params)) throw notFound()
  const back = valuesPath(params['slug'] ?? '', params['series'] ?? '')
  if (!result.ok && result.kind === 'not-now') return conflict<NotSaved>({ values, errors: {}, refusal: result.why })
  await setFlash(
    context,
    result.ok
      ? { tone: 'success', title: 'Värdet är återkallat', text: 'Det tidigare värdet och ditt skäl finns kvar.' }
      : {
          tone: 'info',
          title: 'Värdet återkallades inte',
          text: `Det hade ändrats sedan du öppnade sidan. Läs det nya värdet först. Ditt skäl var: ”${parsed.data.reason}”`,
        },
  )
  throw redirect(back, 303)
})

export default function WithdrawValue() {
  const { value } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const why = answer?.refusal ?? value.whyNot
  return (
    <Page>
      <PageHead
        breadcrumb={valueCrumbs('Återkalla', value.indicator, value.series)}
        eyebrow={value.indicator.shortName}
        title="Återkalla ett värde"
        lead="Ett värde tas aldrig bort. Det ersätts av en uppgift om varför det saknas, och det tidigare värdet går att läsa."
      />
      <ErrorSummary errors={faults}>Värdet är inte återkallat än.</ErrorSummary>
      <SummaryList
        rows={[
          { term: 'Värde', value: formatValue(value.value, value.indicator.unit) },
          {
            term: 'Gäller',
            value: `${value.subjectName}, ${value.year}, ${breakdowns[value.breakdown].label.toLocaleLowerCase('sv')}`,
          },
          { term: 'Serie', value: value.series.label },
          { term: 'Källa', value: value.sources.map((source) => <p key={source}>{source}</p>) },
        ]}
      />
      {why === undefined ? null : (
        <Notice kind="error" title="Värdet kan inte återkallas" role={answer === undefined ? undefined : 'alert'}>
          <p>{why}</p>
        </Notice>
      )}
      {value.whyNot === undefined ? (
        <form className="form" method="post" noValidate>
          <HiddenField name="revision" value={value.revision} readOnly />
          <RadioRows
            {...field('missingReason')}
            label="Vad ska stå i stället?"
            options={Object.entries(missingReasons).map(([code, { label, explanation }]) => ({
              value: code,
              label,
              explanation,
            }))}
          />
          <TextArea
            {...field('reason')}
            label="Varför återkallas värdet?"
            hint="Visas tillsammans med det tidigare värdet."
            rows={3}
            limit={longestReason}
          />
          <ButtonRow>
            <Button kind="danger">Återkalla värdet</Button>
            <a href={valuesPath(value.indicator.slug, value.series.slug)}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : null}
    </Page>
  )
}
