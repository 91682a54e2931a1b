import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { EditionComparisonView } from '#app/components/edition-comparison.tsx'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { findEdition, listEditions } from '#app/db/plan/editions.server.ts'
import { comparePlans } from '#app/db/plan/plan-comparison.server.ts'
import { editionPath, planPath, planStates } from '#app/domain/plan/plan.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('plan.edit', async ({ viewer, params, request }) => {
  const edition = await findEdition(viewer, params['plan'] ?? '')
  if (edition === null) throw notFound()
  const others = (await listEditions(viewer)).filter((other) => other.id !== edition.id)
  const asked = new URL(request.url).searchParams.get('med')
  const chosen = asked === null || asked === '' ? (edition.basedOnSlug ?? others[0]?.slug ?? null) : asked
  const comparison = chosen === null ? null : await comparePlans(viewer, edition.slug, chosen)
  if (chosen !== null && comparison === null) throw notFound()
  const { slug, title } = edition
  return { edition: { slug, title }, others, chosen, comparison }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Jämför ${data.edition.title}`) : [])

export default function CompareEdition() {
  const { edition, others, chosen, comparison } = useLoaderData<typeof loader>()
  const address = editionPath(edition.slug)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={editionCrumbs(edition, 'Jämförelse')}
        title={`Jämför ${edition.title}`}
        lead="Vad har ändrats mellan två utgåvor? Det bygger på den härkomst som är angiven."
      />
      {comparison === null ? (
        <EmptyState title="Det finns ingen annan utgåva än" level={2}>
          När det finns en utgåva till kan de två jämföras här.
        </EmptyState>
      ) : (
        <>
          <FilterForm action={`${address}/jamforelse`} label="Välj utgåva" button="Jämför">
            <Select
              id="med"
              name="med"
              label="Jämför med"
              defaultValue={chosen ?? ''}
              options={others.map((other) => ({
                value: other.slug,
                label: other.title,
              }))}
            />
          </FilterForm>
          <p>
            <a href={`${editionPath(comparison.later.slug)}/harkomst?fran=${comparison.earlier.slug}`}>Ange härkomst</a>{' '}
            för att säga vad målen och åtagandena i {comparison.later.title} fortsätter.
          </p>
          <EditionComparisonView
            comparison={comparison}
            hrefOf={(one) => (planStates[one.state].isPublic ? planPath(one.slug) : undefined)}
          />
        </>
      )}
    </Page>
  )
}
