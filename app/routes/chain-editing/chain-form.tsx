import { useLoaderData } from '@remix-run/react'
import type { LinkEnd } from '#app/db/goal/chain-links.server.ts'
import { gapKinds } from '#app/domain/goal/chain-gap.ts'
import { hasLink, linkField, linkKindCodes, linkKinds, type LinkKind } from '#app/domain/goal/chain-links.ts'
import { NBSP } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TickMatrix, type MatrixEnd } from '#app/ui/form/tick-matrix.tsx'
import { Section } from '#app/ui/page.tsx'
import type { loader, NotSaved } from './edit.tsx'

/** Every link of the chain that can be stated, as matrices of ticks. */
export function ChainForm({ answer }: { answer: NotSaved | undefined }) {
  const { chain, gaps, numbered } = useLoaderData<typeof loader>()
  const links = answer?.links ?? chain.links
  const extra = chain.otherIndicators.filter(({ id }) => answer?.extra.includes(id))
  const markOf = (name: string) => {
    const gap = gaps.find((one) => one.name === name)
    return gap === undefined ? undefined : `Lucka: ${gapKinds[gap.kind].mark.toLocaleLowerCase('sv')}`
  }
  const named = (ends: readonly LinkEnd[], word: string): MatrixEnd[] =>
    ends.map(({ id, text }, index) => {
      const name = `${word}${NBSP}${index + 1}`
      return { id, name, text, note: markOf(name) }
    })
  const outcomes = named(chain.outcomes, 'Utfall')
  const actions = named(chain.actions, 'Möjlig åtgärd')
  const commitments = named(chain.commitments, 'Åtagande')
  const indicators = [
    ...numbered.flatMap(({ slug, name }) =>
      chain.indicators
        .filter((one) => one.slug === slug)
        .map(({ id, text }): MatrixEnd => ({ id, name, text, note: markOf(name) })),
    ),
    ...extra.map(({ id, text }): MatrixEnd => ({ id, name: 'Indikator ur registret', text })),
  ]
  const sides: Record<LinkKind, { rows: MatrixEnd[]; columns: MatrixEnd[] }> = {
    commitmentAction: { rows: commitments, columns: actions },
    commitmentOutcome: { rows: commitments, columns: outcomes },
    actionOutcome: { rows: actions, columns: outcomes },
    indicatorOutcome: { rows: indicators, columns: outcomes },
  }
  const addable = chain.otherIndicators.filter((one) => !extra.includes(one))
  return (
    <form className="form-parts" method="post" noValidate>
      <HiddenField name="version" value={chain.goal.version} readOnly />
      {chain.commitments.map(({ id, version }) => (
        <HiddenField key={id} name={`commitments.c${id}`} value={version} readOnly />
      ))}
      {extra.map(({ id }) => (
        <HiddenField key={id} name={`extra.i${id}`} value="on" readOnly />
      ))}
      {linkKindCodes.map((kind) => {
        const { rows, columns } = sides[kind]
        const { title } = linkKinds[kind]
        // The register may still have an indicator for an outcome that none measures.
        const isOffered = columns.length > 0 && (rows.length > 0 || (kind === 'indicatorOutcome' && addable.length > 0))
        return !isOffered ? null : (
          <Section key={kind} id={`lankar-${kind}`} title={title}>
            {rows.length === 0 ? (
              <p>Målet har inga indikatorer än.</p>
            ) : (
              <TickMatrix
                caption={`Rutor att markera. ${title}`}
                rows={rows}
                columns={columns}
                nameOf={(row, column) => linkField(kind, { from: row.id, to: column.id })}
                isTicked={(row, column) => hasLink(links[kind], { from: row.id, to: column.id })}
              />
            )}
            {kind === 'indicatorOutcome' && addable.length > 0 ? (
              <>
                <Select
                  id="addIndicator"
                  name="addIndicator"
                  label="Indikator ur registret"
                  hint="Lägg till en rad för en indikator som inte hör till målet."
                  optional
                  placeholder="Välj indikator"
                  options={addable.map(({ id, text }) => ({ value: String(id), label: text }))}
                />
                <ButtonRow>
                  <Button kind="secondary" name="intent" value="add-indicator" formAction={`#lankar-${kind}`}>
                    Lägg till raden
                  </Button>
                </ButtonRow>
              </>
            ) : null}
          </Section>
        )
      })}
      <ButtonRow>
        <Button name="intent" value="save">
          Spara kedjan
        </Button>
      </ButtonRow>
    </form>
  )
}
