import type { FieldErrors } from '#app/http/field-errors.ts'
import { importPath, unclearPath } from '#app/domain/import/choices-path.ts'
import { importKinds } from '#app/domain/import/kind.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { ApplyForm } from './apply-form.tsx'
import type { ImportPageData } from './load-page.server.ts'
import { PreviewDetails } from './preview-details.tsx'

/** What comes back when an import was not made: what was said, what is against it, and why. */
export interface ApplyAnswer {
  values: { reason: string; without: boolean; reported: boolean }
  errors: FieldErrors
  refusal: string | undefined
}

/** A prepared import: what it would do, and the way to do it, to change the choices or to put it away. */
export function PreparedImport({ page, answer }: { page: ImportPageData; answer: ApplyAnswer | undefined }) {
  const { imported, choices, looked } = page
  const isTable = imported.kind === 'workbook' || imported.kind === 'table'
  const change = choices === undefined ? null : <a href={choices}>Ändra valen</a>
  const discard = <a href={importPath(imported.id, 'kassering')}>Kassera importen</a>
  return (
    <>
      {imported.failure === '' ? null : (
        <Notice kind="warning" title="Importen gick inte att genomföra">
          <p>{imported.failure}</p>
        </Notice>
      )}
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget värde lästes in" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {looked === undefined || looked.state === 'no-preview' ? (
        <EmptyState
          title="Valen är inte klara"
          level={2}
          action={
            <>
              {choices === undefined ? (
                <LinkButton href={importKinds[imported.kind].path}>
                  Gå till {importKinds[imported.kind].label}
                </LinkButton>
              ) : (
                <LinkButton href={choices}>Fortsätt med importen</LinkButton>
              )}
              {discard}
            </>
          }
        >
          Fortsätt där importen görs. Det som kom in finns kvar.
        </EmptyState>
      ) : null}
      {looked?.state === 'reading' ? (
        <>
          <div role="status">
            <Progress
              done={looked.done}
              of={looked.total}
              text={
                looked.total === 0
                  ? 'Underlaget läses.'
                  : `Underlaget läses: ${formatNumber(looked.done)} av ${formatNumber(looked.total)} platser`
              }
            />
          </div>
          <ButtonRow>
            <LinkButton kind="secondary" href={importPath(imported.id)}>
              Se hur långt det har kommit
            </LinkButton>
            {change}
          </ButtonRow>
        </>
      ) : null}
      {looked?.state === 'fault' ? (
        <>
          <Notice kind="error" title="Underlaget går inte att läsa med de val som är gjorda">
            <p>
              {looked.place === '' ? null : <b>{looked.place}: </b>}
              {looked.why}
            </p>
            <p>Inget är läst in, och det som kom in finns kvar.</p>
          </Notice>
          <ButtonRow>
            {choices === undefined ? null : <LinkButton href={choices}>Ändra valen</LinkButton>}
            {discard}
          </ButtonRow>
        </>
      ) : null}
      {looked?.state === 'ready' ? (
        <>
          <ApplyForm page={page} view={looked.view} answer={answer} change={change} discard={discard} />
          <PreviewDetails
            id={imported.id}
            view={looked.view}
            unclear={isTable ? unclearPath(imported.id) : undefined}
          />
        </>
      ) : null}
    </>
  )
}
