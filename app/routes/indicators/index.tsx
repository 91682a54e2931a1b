import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listIndicators } from '#app/db/indicators.server.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { points } from '#app/domain/series/series.ts'
import { counted } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { NavList } from '#app/ui/nav-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'

export const loader = forEveryone('public.read', async ({ viewer }) => {
  const indicators = await listIndicators(viewer)
  return {
    indicators: indicators.map((indicator) => {
      const years = indicator.series.flatMap((series) => points(series).map((point) => point.year))
      return {
        slug: indicator.slug,
        name: indicator.name,
        state: indicator.state,
        isDemo: indicator.isDemo,
        goals: indicator.goals.map(goalNumberLabel),
        years: years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) },
      }
    }),
  }
})

export const meta = () => pageTitle('Indikatorer')

type Listed = Awaited<ReturnType<typeof loader>>['indicators'][number]

function describe(indicator: Listed): string {
  const years = indicator.years
  const span = years === null ? 'inga värden' : years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`
  return [...indicator.goals, span, ...(indicator.isDemo ? ['exempel'] : [])].join(' · ')
}

export default function ListIndicators() {
  const { indicators } = useLoaderData<typeof loader>()
  const states = Object.entries(indicatorStates) as [IndicatorState, (typeof indicatorStates)[IndicatorState]][]
  return (
    <Page>
      <PageHead
        title="Indikatorer"
        lead="Allt som mäts eller har mätts för målen: var det är i sin livstid, och vilka år det finns värden för."
      />
      {indicators.length === 0 ? (
        <EmptyState title="Inga indikatorer är upplagda än" level={2}>
          När samverkan har lagt in sina indikatorer visas de här.
        </EmptyState>
      ) : (
        states.map(([state, { label, explanation, shape, tone }]) => {
          const listed = indicators.filter((indicator) => indicator.state === state)
          return listed.length === 0 ? null : (
            <Section key={state} id={state} title={`${label} (${listed.length})`}>
              <p>
                {explanation} {counted(listed.length, 'indikator', 'indikatorer')}.
              </p>
              <NavList
                label={label}
                items={listed.map((indicator) => ({
                  href: `/indikatorer/${indicator.slug}`,
                  label: indicator.name,
                  meta: describe(indicator),
                  mark: { shape, tone },
                }))}
              />
            </Section>
          )
        })
      )}
    </Page>
  )
}
