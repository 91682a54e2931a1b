import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { createSource } from '#app/db/source/sources.server.ts'
import { formValues } from '#app/domain/source/form-values.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { knownSource, readSourceForm } from './read-source-form.server.ts'
import { SourceForm, type NotSaved } from './source-form.tsx'

export const handle: PageHandle = { page: 'app' }

export const meta = () => pageTitle('Lägg upp en källa')

export const loader = guard('source.edit', () => Promise.resolve(null))

export const action = guard('source.edit', async ({ viewer, request, context }) => {
  const form = await readSourceForm(request, context.now)
  if (form.asked === 'rows') return data<NotSaved>(form.answer)
  if (form.asked === 'mend') return badInput<NotSaved>(form.answer)
  const created = await createSource(viewer, form.fields, context.now)
  if (created === 'known') return badInput<NotSaved>({ values: form.typed, errors: { title: knownSource } })
  await setFlash(context, {
    tone: 'success',
    title: 'Källan är upplagd',
    text: 'Har du källan som fil? Spara den här, så kan vem som helst kontrollera att värdena kommer ur just den.',
  })
  throw redirect(`/samordning/kallor/${created.id}`, 303)
})

export default function NewSource() {
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const values = answer?.values ?? formValues(null)
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/kallor', label: 'Källor' },
          { label: 'Ny källa' },
        ]}
        title="Lägg upp en källa"
        lead="En källa är en utgåva: samma publikation nästa år är en ny källa, med sin egen svarsfrekvens. Filen sparar du i nästa steg."
      />
      <SourceForm
        key={JSON.stringify(values)}
        values={values}
        errors={answer?.errors ?? {}}
        action="/samordning/kallor/ny"
        button="Lägg upp källan"
      />
    </Page>
  )
}
