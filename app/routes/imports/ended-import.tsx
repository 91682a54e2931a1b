import { importPath } from '#app/domain/import/choices-path.ts'
import { importKinds } from '#app/domain/import/kind.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ImportPageData } from './load-page.server.ts'

/** An import that wrote nothing: why, and what may be done. */
export function EndedImport({ page: { imported, mayRepeat, takesFile, mayDiscard } }: { page: ImportPageData }) {
  return (
    <>
      {imported.failure === '' ? null : (
        <Notice kind="warning" title="Inget värde lästes in">
          <p>{imported.failure}</p>
        </Notice>
      )}
      <ButtonRow>
        {mayRepeat ? (
          <LinkButton href={importPath(imported.id, 'upprepning')}>
            {takesFile ? 'Upprepa, också med en ny fil' : 'Upprepa importen'}
          </LinkButton>
        ) : (
          <LinkButton kind="secondary" href={importKinds[imported.kind].path}>
            Börja om
          </LinkButton>
        )}
        {mayDiscard ? <a href={importPath(imported.id, 'kassering')}>Kassera importen</a> : null}
      </ButtonRow>
    </>
  )
}
