import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { EditionComparisonView } from '#app/components/edition-comparison.tsx'
import { canonicalAddress, pageTitle } from '#app/components/site.ts'
import { comparePlans } from '#app/db/plan/plan-comparison.server.ts'
import { comparisonPath, planPath } from '#app/domain/plan/plan.ts'
import { Page, PageHead } from '#app/ui/page.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params }) => {
  const comparison = await comparePlans(viewer, params['plan'] ?? '', params['other'] ?? '')
  if (comparison === null) throw notFound()
  return { comparison }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...pageTitle(`${data.comparison.later.title} jämförd med ${data.comparison.earlier.title}`),
        canonicalAddress(comparisonPath(data.comparison.later.slug, data.comparison.earlier.slug)),
      ]
    : []

export default function ShowComparison() {
  const { comparison } = useLoaderData<typeof loader>()
  const { earlier, later } = comparison
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/', label: 'Mål och åtaganden' },
          { href: planPath(later.slug), label: later.title },
          { label: 'Jämförelse' },
        ]}
        eyebrow="Två utgåvor jämförda"
        title={`Från ${earlier.title} till ${later.title}`}
        lead="Vilka mål och åtaganden står kvar, vilka har formulerats om, och vad är nytt eller borta?"
      />
      <EditionComparisonView comparison={comparison} hrefOf={(edition) => planPath(edition.slug)} />
    </Page>
  )
}
