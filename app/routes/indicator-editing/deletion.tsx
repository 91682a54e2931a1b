import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { UseList } from '#app/components/use-list.tsx'
import { deleteIndicator, deleteSeries } from '#app/db/indicator/deletion.server.ts'
import { whereUsed } from '#app/db/indicator/where-used.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotDelete } from '#app/domain/use.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { crumbs, editorPath } from './crumbs.ts'
import { Refusal } from './form-parts.tsx'
import { loadIndicator, refused } from './load-editor.server.ts'

export const handle: PageHandle = { page: 'form' }

/** What is to be deleted: the indicator, or the series that is named; 404 when there is no such series. */
async function findSubject(viewer: SignedIn, params: Record<string, string | undefined>, seriesSlug: string) {
  const indicator = await loadIndicator(viewer, params)
  if (seriesSlug === '') return { indicator, series: null }
  const series = indicator.series.find((one) => one.slug === seriesSlug)
  if (series === undefined) throw notFound()
  return { indicator, series }
}

export const loader = guard('indicator.edit', async ({ viewer, params, request }) => {
  const { indicator, series } = await findSubject(viewer, params, new URL(request.url).searchParams.get('serie') ?? '')
  const uses = await whereUsed(viewer, series === null ? { indicatorId: indicator.id } : { seriesId: series.id })
  return { indicator, series, uses, why: whyNotDelete(uses) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ta bort ${data.series?.shortLabel ?? data.indicator.shortName}`) : []

export const action = guard('indicator.edit', async ({ viewer, request, params, context }) => {
  const { values } = await readSentForm(request, ['serie'])
  const { indicator, series } = await findSubject(viewer, params, values['serie'] ?? '')
  const answer =
    series === null
      ? await deleteIndicator(viewer, indicator.id, context.now)
      : await deleteSeries(viewer, series.id, context.now)
  if (answer === null) throw notFound()
  if (!answer.ok) return refused(values, answer)
  await setFlash(context, {
    tone: 'success',
    title: series === null ? 'Indikatorn är borttagen' : 'Serien är borttagen',
    text: series === null ? indicator.shortName : series.shortLabel,
  })
  throw redirect(series === null ? '/samordning/indikatorer' : editorPath(indicator.slug), 303)
})

export default function Delete() {
  const { indicator, series, uses, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const what = series === null ? 'indikatorn' : 'serien'
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Ta bort', indicator, series ?? undefined)}
        eyebrow={indicator.shortName}
        title={series === null ? 'Ta bort indikatorn' : `Ta bort serien ”${series.shortLabel}”`}
      />
      <Refusal answer={answer} title="Ingenting togs bort" />
      {why === undefined ? (
        <Notice kind="warning" title={`Ingenting använder ${what}`}>
          <p>Tar du bort {what} går det inte att ångra. Historiken behåller att den har funnits.</p>
        </Notice>
      ) : (
        <Notice kind="info" title={`${series === null ? 'Indikatorn' : 'Serien'} går inte att ta bort`}>
          <p>{why}</p>
        </Notice>
      )}
      <UseList uses={uses} />
      <form className="form" method="post">
        <HiddenField name="serie" value={series?.slug ?? ''} readOnly />
        <ButtonRow note={why}>
          <Button kind="danger" disabled={why !== undefined}>
            Ta bort {what}
          </Button>
        </ButtonRow>
      </form>
      {series === null && indicator.series.length > 0 ? (
        <Section id="serier" title="Ta bort en serie i stället">
          <LinkList
            links={indicator.series.map((one) => ({
              href: `${editorPath(indicator.slug)}/borttagning?serie=${one.slug}`,
              label: one.shortLabel,
            }))}
          />
        </Section>
      ) : null}
    </Page>
  )
}
