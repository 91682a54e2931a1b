import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { badInput } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { receiveTable, type NotReceived } from './receive-table.server.ts'
import { UploadPage } from './upload-page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Läs in Öppna jämförelser')

export const loader = guard('import.manage', async ({ viewer }) => ({ sources: await listSourceChoices(viewer) }))

export const action = guard('import.manage', async ({ viewer, request, context }) => {
  const answer = await receiveTable(viewer, request, 'workbook', context.now)
  if ('errors' in answer) return badInput(answer)
  throw redirect(`${importPath(answer.id)}/${answer.isReady ? 'kolumner' : 'flik'}`, 303)
})

export default function UploadWorkbook() {
  const { sources } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotReceived | undefined
  return <UploadPage kind="workbook" sources={sources} answer={answer} />
}
