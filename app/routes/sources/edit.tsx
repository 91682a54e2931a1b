import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { SourceDetails } from '#app/components/source-details.tsx'
import { UseList } from '#app/components/use-list.tsx'
import { listSourceHistory } from '#app/db/history.server.ts'
import { updateSource } from '#app/db/source/sources.server.ts'
import { formValues } from '#app/domain/source/form-values.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { changedMeanwhile, requireSource, sourceId } from './find-source.server.ts'
import { knownSource, readSourceForm } from './read-source-form.server.ts'
import { SourceForm, type NotSaved } from './source-form.tsx'
import { SourceFile, SourceRemoval } from './source-parts.tsx'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('source.edit', async ({ viewer, params }) => {
  const source = await requireSource(viewer, params)
  return { source, values: formValues(source), history: await listSourceHistory(viewer, source.id) }
})

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? pageTitle(`Källa: ${page.source.title}`) : []

export const action = guard('source.edit', async ({ viewer, request, params, context }) => {
  const id = sourceId(params)
  await requireSource(viewer, params)
  const form = await readSourceForm(request, context.now)
  if (form.asked === 'rows') return data<NotSaved>(form.answer)
  if (form.asked === 'mend') return badInput<NotSaved>(form.answer)
  const { typed: values } = form
  const saved = await updateSource(viewer, id, form.version, form.fields, context.now)
  if (saved === 'gone') throw notFound()
  if (saved === 'known') return badInput<NotSaved>({ values, errors: { title: knownSource } })
  if (saved === 'changed-meanwhile') {
    const { version } = await requireSource(viewer, params)
    return conflict<NotSaved>({
      values: { ...values, version: String(version) },
      errors: {},
      refusal: changedMeanwhile,
    })
  }
  await setFlash(context, { tone: 'success', title: 'Källan är sparad', text: sourceName(form.fields) })
  throw redirect(`/samordning/kallor/${id}`, 303)
})

export default function EditSource() {
  const { source, values: saved, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? saved
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/kallor', label: 'Källor' },
          { label: source.title },
        ]}
        eyebrow={`${source.publisher}, ${source.edition}`}
        title={source.title}
      />
      <Refusal answer={answer} title="Källan sparades inte" />
      <SourceFile source={source} />
      <Section id="uppgifter" title="Uppgifter om källan">
        <SourceForm
          key={JSON.stringify(values)}
          values={values}
          errors={answer?.errors ?? {}}
          action={`/samordning/kallor/${source.id}`}
          button="Spara källan"
        />
      </Section>
      {answer?.refusal === undefined ? null : (
        <Section id="nyare-version" title="Den nyare versionen">
          <SourceDetails source={source} />
        </Section>
      )}
      <UseList uses={source.uses} />
      <SourceRemoval source={source} />
      <ReportHistory history={history} quoted={false} />
    </Page>
  )
}
