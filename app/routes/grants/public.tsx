import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { IndicatorFigure } from '#app/components/indicator-panel.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listGrantIndicators, listGrants } from '#app/db/grant/grants.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { groupGrants } from '#app/domain/grant/totals.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead, Prose, Section } from '#app/ui/page.tsx'
import { GrantYears } from './grant-years.tsx'
import { ShareFigures } from './share-figures.tsx'

export const meta = () => pageTitle('Utvecklingsmedel')

export const loader = forEveryone('public.read', async ({ viewer }) => {
  const [grants, slugs] = await Promise.all([listGrants(viewer), listGrantIndicators(viewer)])
  const found = await Promise.all(slugs.map((slug) => findIndicator(viewer, slug)))
  return { groups: groupGrants(grants), indicators: found.filter((one) => one !== null) }
})

export default function PublicGrants() {
  const { groups, indicators } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        title="Utvecklingsmedel"
        lead="Pengar från staten till arbetet mot våld i nära relationer: vilka som har fått dem, och hur mycket som har kommit till användning."
      />
      <Prose>
        <p>
          En del medel rekvireras: kommuner och regioner begär ut det som är avsatt för dem. Andra medel söks. De två
          sätten redovisas var för sig och läggs aldrig ihop.
        </p>
        <p>
          Andelen använt räknas bara på mottagare där både beviljat och använt är angivet. Det som källan inte anger
          står som ej angivet, aldrig som noll.
        </p>
      </Prose>
      {indicators.length === 0 ? null : (
        <Section id="i-landet" title="I hela landet">
          {indicators.map((indicator) => (
            <Section key={indicator.slug} id={indicator.slug} title={indicator.shortName} level={3}>
              <IndicatorFigure indicator={indicator} id={indicator.slug} />
              <p>
                <a href={`/indikatorer/${indicator.slug}`}>
                  Allt om indikatorn {indicator.shortName.toLocaleLowerCase('sv')}
                </a>
              </p>
            </Section>
          ))}
        </Section>
      )}
      {groups.length === 0 ? (
        <EmptyState title="Inga mottagare redovisade än" level={2}>
          Här kommer en tabell för varje år när uppgifterna är inlagda.
        </EmptyState>
      ) : (
        <>
          <Section id="andel" title="Hur mycket som har använts">
            <ShareFigures groups={groups} />
          </Section>
          <GrantYears groups={groups} />
        </>
      )}
    </Page>
  )
}
