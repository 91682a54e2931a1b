import type { CitableSource } from '#app/components/cited-source.tsx'
import { importKinds } from '#app/domain/import/kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import type { NotReceived } from './receive-table.server.ts'
import { stepInWords, wizardCrumbs } from './wizard.tsx'

const words = {
  workbook: {
    title: 'Läs in Öppna jämförelser',
    lead: 'Välj arbetsboken från Socialstyrelsen. Inget skrivs förrän du har sett vad som skulle läsas in.',
  },
  table: {
    title: 'Läs in en tabell',
    lead: 'Välj en fil eller klistra in en tabell. Inget skrivs förrän du har sett vad som skulle läsas in.',
  },
} as const

/** The first step: what comes in, and which edition its values are cited from. */
export function UploadPage(props: {
  kind: 'workbook' | 'table'
  sources: readonly CitableSource[]
  answer: NotReceived | undefined
}) {
  const { kind, sources, answer } = props
  const errors = answer?.errors ?? {}
  const faults = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <Page>
      <PageHead
        breadcrumb={wizardCrumbs(kind, '', importKinds[kind].label)}
        eyebrow={stepInWords(1)}
        title={words[kind].title}
        lead={words[kind].lead}
      />
      <form className="form" method="post" action={importKinds[kind].path} encType="multipart/form-data" noValidate>
        <ErrorSummary errors={faults}>Inget har lästs in.</ErrorSummary>
        <TextField
          id="file"
          name="file"
          type="file"
          label="Fil"
          hint="Excel (.xlsx, .xlsm) eller text (.csv, .txt), högst 20 MB. Filen sparas, så att varje värde går att kontrollera. Den får inte innehålla uppgifter om enskilda personer."
          accept=".xlsx,.xlsm,.csv,.txt"
          error={errors['file']}
          optional={kind === 'table'}
        />
        {kind === 'workbook' ? null : (
          <TextArea
            id="block"
            name="block"
            label="Eller klistra in en tabell"
            hint="Kopiera cellerna i kalkylprogrammet, med rubrikraden."
            error={errors['block']}
            rows={8}
            optional
            defaultValue={answer?.block ?? ''}
          />
        )}
        <Select
          id="source"
          name="source"
          label="Källa som värdena hämtas ur"
          hint={
            <>
              Den utgåva som varje värde kommer att hänvisa till. Saknas den?{' '}
              <a href="/samordning/kallor/ny" target="_blank" rel="noopener">
                Lägg upp den i en ny flik
              </a>{' '}
              och välj den i nästa steg.
            </>
          }
          placeholder="Välj i nästa steg"
          options={sources.map(({ slug, name }) => ({ value: slug, label: name }))}
          error={errors['source']}
          optional
          defaultValue={answer?.source ?? ''}
        />
        <ButtonRow>
          <Button>Fortsätt</Button>
          <a href="/samordning/import">Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}
