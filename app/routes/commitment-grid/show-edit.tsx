import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { findBulkEdit, undoBulkEdit } from '#app/db/commitment/bulk-edits.server.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { ChangesList } from './changes-list.tsx'
import { loadGrid } from './load-grid.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ändring av flera åtaganden')

async function findOne(viewer: Parameters<typeof loadGrid>[0], params: Record<string, string | undefined>) {
  const grid = await loadGrid(viewer, params)
  const id = idParam(params['edit'])
  const found = id === undefined ? null : await findBulkEdit(viewer, grid, id)
  if (found === null) throw notFound()
  return { plan: grid.plan, ...found }
}

export const loader = guard('commitment.edit', ({ viewer, params }) => findOne(viewer, params))

/** Takes the change back. */
export const action = guard('commitment.edit', async ({ viewer, params, context }) => {
  const { plan, edit } = await findOne(viewer, params)
  const undone = await undoBulkEdit(viewer, plan.slug, edit.id, context.now)
  if (undone === null) throw notFound()
  if (!undone.ok) {
    return conflict({
      why:
        undone.why === 'undone'
          ? 'Ändringen är redan ångrad.'
          : 'Minst ett åtagande går inte att återställa. Därför är inget återställt. Skälen står nedan.',
    })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Ändringen är ångrad',
    text: 'Alla åtaganden har fått tillbaka det som stod där förut.',
  })
  throw redirect(`${editionPath(plan.slug)}/rutnat`, 303)
})

export default function ShowBulkEdit() {
  const { plan, edit, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const grid = `${editionPath(plan.slug)}/rutnat`
  const refused = edit.commitments.filter(({ id }) => whyNot[id] !== undefined)
  const isBlocked = edit.undoneAt === null && refused.length > 0
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={editionCrumbs(plan, 'Ändring', { href: grid, label: 'Rutnät' })}
        eyebrow={`${formatDateTime(edit.at)} · ${edit.actorName}`}
        title="Ändring av flera åtaganden"
      />
      {answer === undefined ? null : (
        <Notice kind="error" title="Ändringen ångrades inte" role="alert">
          <p>{answer.why}</p>
        </Notice>
      )}
      {edit.undoneAt === null ? null : (
        <Notice kind="info" title="Ändringen är ångrad">
          <p>
            {edit.undoneName} ångrade den {formatDateTime(edit.undoneAt)}.
          </p>
        </Notice>
      )}
      <ChangesList commitments={edit.commitments} planSlug={plan.slug} />
      {isBlocked ? (
        <Notice kind="warning" title="Ändringen går inte att ångra nu">
          <ul className="plain-list">
            {refused.map(({ id, label }) => (
              <li key={id}>
                <b>{label}:</b> {whyNot[id]}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <form method="post">
        <ButtonRow>
          {edit.undoneAt === null ? (
            <Button kind="secondary" disabled={isBlocked}>
              Ångra ändringen
            </Button>
          ) : null}
          <LinkButton kind="quiet" href={grid}>
            Till rutnätet
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
