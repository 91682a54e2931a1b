import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import type { ChoiceProblem } from '#app/domain/comparison/choice.ts'
import { comparableGroups } from '#app/domain/comparison/line.ts'
import { badInput } from '#app/http/answers.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { ComparisonCharts } from './comparison-charts.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { loadComparison, type Comparison } from './load-comparison.server.ts'
import { Rankings } from './rankings.tsx'
import { Refusals } from './refusals.tsx'

export const loader = forEveryone('public.read', async ({ viewer, request }) => {
  const comparison = await loadComparison(viewer, new URL(request.url).searchParams)
  return comparison.problems.length > 0 ? badInput(comparison) : comparison
})

export const meta = () => pageTitle('Jämför')

export default function CompareSeries() {
  const comparison: Comparison = useLoaderData<typeof loader>()
  const { lines, problems, total, choice } = comparison
  return (
    <Page width="wide">
      <PageHead
        title="Jämför"
        lead="Välj indikatorer, områden och år. Det som går att jämföra ritas i samma diagram. Det som inte går att jämföra ritas var för sig, med skälet."
      />
      {lines.length > 0 ? (
        <p>
          <a href="#valj">Ändra valet</a>
        </p>
      ) : null}
      <ErrorSummary
        title="Allt i valet går inte att använda"
        errors={problems.map(({ field, text }) => ({ fieldId: isYear(field) ? field : 'valj', message: text }))}
      >
        Resten av valet finns kvar.
      </ErrorSummary>
      {lines.length > 0 ? <Compared comparison={comparison} /> : null}
      {lines.length === 0 && choice.series.length > 0 ? (
        <EmptyState title="Det finns inga värden för valet" level={2}>
          {choice.subjects.length === 0
            ? 'Serierna har värden för många områden. Välj vilka som ska visas.'
            : 'Välj andra år eller andra områden.'}
        </EmptyState>
      ) : null}
      <Section id="valj" title={lines.length > 0 ? 'Ändra valet' : 'Välj vad du vill jämföra'}>
        {total === 0 ? (
          <EmptyState title="Det finns inga värden att jämföra än" level={3}>
            När samverkan har lagt in värden för sina indikatorer kan du jämföra dem här.
          </EmptyState>
        ) : (
          <ChoiceForm comparison={comparison} />
        )}
      </Section>
    </Page>
  )
}

/** The years have a field each; series and areas have lists, whose faults stand over them. */
const isYear = (field: ChoiceProblem['field']): boolean => field === 'fran' || field === 'till'

function Compared({ comparison: { lines } }: { comparison: Comparison }) {
  const groups = comparableGroups(lines)
  return (
    <>
      <Refusals groups={groups} />
      <ComparisonCharts groups={groups} />
      <Section id="varden" title="Värden och källor">
        <ComparisonTable lines={lines} />
      </Section>
      <Rankings groups={groups} />
    </>
  )
}
