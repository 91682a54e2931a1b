import { gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import type { UncountedList } from '#app/domain/gathering/attendance-list.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'

type Again = { field: 'file' | 'pasted'; typed: string } & UncountedList

/** The two ways to hand in a list: a file, or pasted. Each is a form of its own, so that both work without scripts. */
export function ListForms(props: { gathering: { slug: string }; answer: Again | undefined; learnt: number }) {
  const { gathering, answer, learnt } = props
  const addresses = gatheringAddresses(gathering.slug)
  const errorOf = (field: Again['field']) => (answer?.field === field ? answer.why : undefined)
  return (
    <>
      <ErrorSummary errors={oneError(answer?.field ?? 'file', answer?.why)}>
        Inget har sparats. {answer?.field === 'file' ? 'Välj filen igen.' : ''}
      </ErrorSummary>
      <Section id="fil" title="Som fil">
        <form className="form" method="post" action={addresses.list} encType="multipart/form-data" noValidate>
          <TextField
            id="file"
            name="file"
            type="file"
            label="Deltagarlistan"
            hint="Excel (xlsx) eller CSV, högst 5 MB. Kolumnen med organisation, arbetsplats eller myndighet hittas av sig själv."
            accept=".xlsx,.csv,.txt"
            error={errorOf('file')}
          />
          <ColumnChoice id="fil-kolumn" columns={answer?.field === 'file' ? answer.columns : []} />
          <ButtonRow>
            <Button>Räkna deltagarna i filen</Button>
          </ButtonRow>
        </form>
      </Section>
      <Section id="klistra-in" title="Inklistrad">
        <form className="form" method="post" action={addresses.list} noValidate>
          <TextArea
            id="pasted"
            name="pasted"
            label="Klistra in listan"
            hint="Kopiera raderna ur kalkylarket, gärna med rubriker. En organisation per rad går också bra."
            rows={8}
            defaultValue={answer?.typed ?? ''}
            error={errorOf('pasted')}
          />
          <ColumnChoice id="text-kolumn" columns={answer?.field === 'pasted' ? answer.columns : []} />
          <ButtonRow>
            <Button>Räkna deltagarna i texten</Button>
            <a href={addresses.counts}>Skriv antalen för hand</a>
          </ButtonRow>
        </form>
      </Section>
      {learnt === 0 ? null : (
        <p className="small muted">
          {sentenceCase(counted(learnt, 'skrivsätt är inlärt', 'skrivsätt är inlärda', 'neuter'))}.{' '}
          <a href="/samordning/sammankomster/skrivsatt">Se inlärda skrivsätt</a>
        </p>
      )}
    </>
  )
}

function ColumnChoice({ id, columns }: { id: string; columns: UncountedList['columns'] }) {
  if (columns.length === 0) return null
  return (
    <Select
      id={id}
      name="column"
      label="Vilken kolumn är organisationen?"
      options={columns.map(({ column, label }) => ({ value: String(column), label }))}
    />
  )
}
