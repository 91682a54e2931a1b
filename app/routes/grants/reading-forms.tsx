import type { PostedFields } from '#app/components/posted-fields.ts'
import { kronorOrNot } from '#app/domain/grant/amount.ts'
import type { CheckedGrant } from '#app/domain/grant/check-rows.ts'
import { grantWays } from '#app/domain/grant/way.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable, type Column } from '#app/ui/table.tsx'
import { grantsAddress } from './grant-crumbs.ts'

const outcomes = { new: 'Ny', changed: 'Ändras', unchanged: 'Finns redan' } as const

const amountOf = (checked: CheckedGrant, what: 'granted' | 'used'): string => {
  const after = kronorOrNot(checked.row[what])
  const before = checked.outcome === 'changed' ? kronorOrNot(checked.from[what]) : after
  return before === after ? after : `${before} → ${after}`
}

const columns: Column<CheckedGrant>[] = [
  { key: 'row', label: 'Rad', numeric: true, cell: ({ row }) => row.row },
  { key: 'recipient', label: 'Mottagare', rowHeader: true, cell: ({ row }) => row.recipient },
  { key: 'year', label: 'År', numeric: true, cell: ({ row }) => row.year },
  { key: 'way', label: 'Sätt', cell: ({ row }) => grantWays[row.way].label },
  { key: 'granted', label: 'Beviljat', numeric: true, cell: (checked) => amountOf(checked, 'granted') },
  { key: 'used', label: 'Använt', numeric: true, cell: (checked) => amountOf(checked, 'used') },
  { key: 'outcome', label: 'Vad som händer', cell: ({ outcome }) => outcomes[outcome] },
]

/** What reading in would do, row by row, and the button that does all of it or nothing. */
export function ApplyForm(
  props: Pick<PostedFields, 'field' | 'faults'> & {
    version: number
    mark: string
    checked: readonly CheckedGrant[]
    /** Where what came in is put away. */
    discard: string
  },
) {
  const { field, faults, version, mark, checked, discard } = props
  const count = (outcome: CheckedGrant['outcome']): number => checked.filter((one) => one.outcome === outcome).length
  const written = count('new') + count('changed')
  return (
    <Section id="skrivs" title="Vad som skulle skrivas">
      <p>
        {count('new')} nya, {count('changed')} ändrade och {count('unchanged')} som redan finns. Allt läses in, eller
        inget.
      </p>
      <DataTable caption="Raderna i tabellen" columns={columns} rows={checked} rowKey={({ row }) => row.row} />
      {written === 0 ? (
        <p>
          Allt finns redan. <a href={grantsAddress}>Till utvecklingsmedlen</a>
        </p>
      ) : (
        <form className="form" method="post" noValidate>
          <HiddenField name="version" value={version} readOnly />
          <HiddenField name="mark" value={mark} readOnly />
          <ErrorSummary errors={faults}>Inget har sparats.</ErrorSummary>
          {count('changed') === 0 ? null : (
            <TextArea {...field('reason')} label="Varför ändras beloppen som redan finns?" rows={3} />
          )}
          <ButtonRow>
            <Button name="do" value="apply">
              Läs in tabellen
            </Button>
            <a href={discard}>Kassera det som kom in</a>
            <a href={grantsAddress}>Avbryt</a>
          </ButtonRow>
        </form>
      )}
    </Section>
  )
}

/** Takes back what was read in. */
export function UndoForm({ field, faults, version }: Pick<PostedFields, 'field' | 'faults'> & { version: number }) {
  return (
    <Section id="angra" title="Ångra inläsningen">
      <p>
        Nya uppgifter tas bort och ändrade får tillbaka sina tidigare belopp. Har någon av dem ändrats sedan dess ångras
        inget.
      </p>
      <form className="form" method="post" noValidate>
        <HiddenField name="version" value={version} readOnly />
        <ErrorSummary errors={faults}>Inget har ångrats.</ErrorSummary>
        <TextArea {...field('reason')} label="Varför ångrar du?" rows={3} />
        <ButtonRow>
          <Button kind="danger" name="do" value="undo">
            Ångra inläsningen
          </Button>
          <a href={grantsAddress}>Till utvecklingsmedlen</a>
        </ButtonRow>
      </form>
    </Section>
  )
}
