import { useLooking } from '#app/components/use-looking.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Progress } from '#app/ui/progress.tsx'
import type { ImportPageData } from './load-page.server.ts'

/** How far an import has come, and the way to stop it. */
export function RunningImport({ page: { imported, progress, isReloading } }: { page: ImportPageData }) {
  const { done, total } = progress ?? imported.progress
  useLooking(true)
  return (
    <>
      <div role="status">
        <Progress
          done={done}
          of={total}
          text={
            done === 0
              ? `${formatNumber(total)} värden ska läsas in. De kontrolleras en sista gång.`
              : `${formatNumber(done)} av ${formatNumber(total)} värden är inlästa`
          }
        />
      </div>
      <form method="post" action={importPath(imported.id, 'avbrott')}>
        <ButtonRow note="Avbryter du läses inget värde in.">
          <Button kind="secondary">Avbryt inläsningen</Button>
        </ButtonRow>
      </form>
      <noscript>
        <p>
          {isReloading ? (
            <>
              Sidan hämtas på nytt var femte sekund så länge inläsningen pågår.{' '}
              <a href={importPath(imported.id)}>Sluta hämta den på nytt</a>
            </>
          ) : (
            <>
              <a href={importPath(imported.id)}>Se hur långt det har kommit</a>, eller{' '}
              <a href={`${importPath(imported.id)}?uppdateras=ja`}>låt sidan hämtas på nytt var femte sekund</a>.
            </>
          )}
        </p>
      </noscript>
    </>
  )
}
