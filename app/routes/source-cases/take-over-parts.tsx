import type { ListedCase, SourceCase } from '#app/db/import/source-cases.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { importStates } from '#app/domain/import/state.ts'
import { sourceCaseHandlings, sourceCaseKinds } from '#app/domain/import/source-case.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

/** Who handled the case, how and why. */
export function HandledNotice({ handled, note }: { handled: NonNullable<ListedCase['handled']>; note: string }) {
  return (
    <Notice kind="success" title={sourceCaseHandlings[handled.handling].label}>
      <p>
        {handled.name}, {formatDateTime(new Date(handled.at))}.
      </p>
      {note === '' ? null : <p>{note}</p>}
    </Notice>
  )
}

/** Takes the new values over by an import, or says how the one that was begun stands. */
export function TakeOver({ found, whyNot }: { found: SourceCase; whyNot: string | null }) {
  if (sourceCaseKinds[found.kind].about !== 'values') return null
  const { import: imported } = found
  return (
    <Section id="overforing" title="För över de nya värdena">
      {imported === null ? null : (
        <p>
          <a href={importPath(imported.id)}>Importen av de nya värdena</a> är{' '}
          {importStates[imported.state].label.toLocaleLowerCase('sv')}.
        </p>
      )}
      {whyNot === null ? (
        <>
          <p>
            Värdena hämtas från Kolada och visas innan något läses in. De tidigare värdena finns kvar, med skälet till
            ändringen.
          </p>
          <form method="post" action={`/samordning/kallbevakning/${found.id}/overforing`}>
            <HiddenField name="version" value={found.version} readOnly />
            <ButtonRow>
              <Button kind={imported === null ? 'primary' : 'secondary'}>Hämta de nya värdena</Button>
            </ButtonRow>
          </form>
        </>
      ) : null}
    </Section>
  )
}
