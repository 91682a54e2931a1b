import type { DescribedBulkEdit } from '#app/db/commitment/bulk-edits.server.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { counted, formatDateTime, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'

/** The latest bulk edits, each with the button that takes it back. */
export function BulkEditList({ edits, planSlug }: { edits: readonly DescribedBulkEdit[]; planSlug: string }) {
  if (edits.length === 0) return <p>Inga än. När du har sparat rutnätet kan du ångra ändringen här.</p>
  return (
    <ul className="ruled-list">
      {edits.map((edit) => {
        const address = `${editionPath(planSlug)}/rutnat/${edit.id}`
        const what = sentenceCase(counted(edit.commitments.length, 'åtagande', 'åtaganden', 'neuter'))
        return (
          <li key={edit.id}>
            <p>
              <a href={address}>
                {what} ändrades {formatDateTime(edit.at)}
              </a>{' '}
              av {edit.actorName}
            </p>
            {edit.undoneAt === null ? (
              <form method="post" action={address}>
                <ButtonRow>
                  <Button kind="quiet">
                    Ångra<span className="hidden-visually"> ändringen {formatDateTime(edit.at)}</span>
                  </Button>
                </ButtonRow>
              </form>
            ) : (
              <p className="small muted">
                Ångrades {formatDateTime(edit.undoneAt)} av {edit.undoneName}.
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
