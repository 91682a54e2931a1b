import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { deleteGathering } from '#app/db/gathering/gathering-saving.server.ts'
import { gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { whyNotDeleteGathering } from '#app/domain/gathering/may-change.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { gatheringCrumbs } from './crumbs.ts'
import { requireGathering } from './find-gathering.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ta bort sammankomsten')

export const loader = guard('gathering.manage', async ({ viewer, params }) => {
  const { slug, title, version, attended, surveys } = await requireGathering(viewer, params)
  return { slug, title, version, why: whyNotDeleteGathering({ attended, surveys: surveys.length }) ?? null }
})

export const action = guard('gathering.manage', async ({ viewer, request, params, context }) => {
  const { id, title } = await requireGathering(viewer, params)
  const form = await readForm(request)
  const deleted = await deleteGathering(viewer, id, numberOf(textOf(form, 'version')), context.now)
  if (!deleted.ok) return conflict({ why: deleted.why })
  await setFlash(context, { tone: 'success', title: 'Sammankomsten är borttagen', text: title })
  throw redirect('/samordning/sammankomster', 303)
})

export default function DeleteGathering() {
  const { slug, title, version, why: whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const why = answer?.why ?? whyNot
  const addresses = gatheringAddresses(slug)
  return (
    <Page>
      <PageHead breadcrumb={gatheringCrumbs({ slug, title }, 'Ta bort')} title="Ta bort sammankomsten" lead={title} />
      {why === null ? (
        <>
          <p>Uppgifterna om sammankomsten försvinner. I historiken står vem som tog bort den och när.</p>
          <form className="form" method="post" action={addresses.remove}>
            <HiddenField name="version" value={version} readOnly />
            <ButtonRow>
              <Button kind="danger">Ta bort sammankomsten</Button>
              <a href={addresses.manage}>Avbryt</a>
            </ButtonRow>
          </form>
        </>
      ) : (
        <>
          <Notice kind="error" title="Sammankomsten är kvar" role={answer === undefined ? undefined : 'alert'}>
            <p>{why}</p>
          </Notice>
          <p>
            <a href={addresses.manage}>Till sammankomsten</a>
          </p>
        </>
      )}
    </Page>
  )
}
