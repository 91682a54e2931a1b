import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { UseList } from '#app/components/use-list.tsx'
import { deleteSource } from '#app/db/source/sources.server.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { whyNotDelete } from '#app/domain/use.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { requireSource, sourceId } from './find-source.server.ts'
import { SourceStep } from './source-parts.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ta bort källan')

export const loader = guard('source.edit', async ({ viewer, params }) => requireSource(viewer, params))

export const action = guard('source.edit', async ({ viewer, request, params, context }) => {
  const source = await requireSource(viewer, params)
  const form = await readForm(request)
  const deleted = await deleteSource(viewer, sourceId(params), Number(textOf(form, 'version')), context.now)
  if (deleted === 'gone') throw notFound()
  if (deleted !== 'deleted') return conflict({ why: deleted === 'changed-meanwhile' ? changedMeanwhile : deleted.why })
  await setFlash(context, { tone: 'success', title: 'Källan är borttagen', text: sourceName(source) })
  throw redirect('/samordning/kallor', 303)
})

const changedMeanwhile =
  'Någon annan har ändrat källan sedan du öppnade sidan, och den är inte borttagen. Läs vad som står om den nu.'

export default function DeleteSource() {
  const source = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const why = whyNotDelete(source.uses) ?? answer?.why
  return (
    <SourceStep source={source} title="Ta bort källan" lead={sourceName(source)}>
      {why === undefined ? (
        <>
          <p>
            Uppgifterna om källan försvinner. I historiken står vem som tog bort den och när.
            {source.file === null ? '' : ' Filen blir kvar på servern, men går inte längre att nå härifrån.'}
          </p>
          <form className="form" method="post" action={`/samordning/kallor/${source.id}/borttagning`}>
            <HiddenField name="version" value={source.version} readOnly />
            <ButtonRow>
              <Button kind="danger">Ta bort källan</Button>
              <a href={`/samordning/kallor/${source.id}`}>Avbryt</a>
            </ButtonRow>
          </form>
        </>
      ) : (
        <>
          <Notice kind="error" title="Källan är kvar" role={answer === undefined ? undefined : 'alert'}>
            <p>{why}</p>
          </Notice>
          <UseList uses={source.uses} />
          <p>
            <a href={`/samordning/kallor/${source.id}`}>Till källan</a>
          </p>
        </>
      )}
    </SourceStep>
  )
}
