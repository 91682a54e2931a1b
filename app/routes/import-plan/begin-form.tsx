import { planImportPaths } from '#app/domain/import/plan/addresses.ts'
import { documentLimits } from '#app/domain/import/plan/document-line.ts'
import { largestFile } from '#app/domain/source/file-type.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead, Prose, Section } from '#app/ui/page.tsx'

/** What comes back when a document could not be taken. Browsers never fill in a file again; a text is given back. */
export interface NotTaken {
  field: 'text' | 'file'
  why: string
  text: string
}

/** Two ways in: paste the text of a page, or choose a document. */
export function BeginForm({ answer }: { answer: NotTaken | undefined }) {
  const errorOf = (field: NotTaken['field']): string | undefined => (answer?.field === field ? answer.why : undefined)
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/import', label: 'Importer' },
          { label: 'Plan ur ett dokument' },
        ]}
        title="Plan ur ett dokument"
        lead="Texten i en strategi eller handlingsplan blir ett utkast som du rättar med originalet bredvid."
      />
      <ErrorSummary errors={oneError(answer?.field ?? 'text', answer?.why)}>
        Inget har sparats.{answer?.field === 'text' ? ' Texten finns kvar i fältet.' : ''}
      </ErrorSummary>
      <Section id="klistra-in" title="Klistra in texten">
        <form className="form" method="post" action={planImportPaths.pasted} noValidate>
          <TextArea
            id="text"
            name="text"
            label="Planens text"
            hint="Markera hela sidan eller dokumentet och kopiera. Rubriker och listor behöver inte se ut på ett visst sätt."
            error={errorOf('text')}
            rows={12}
            limit={documentLimits.characters}
            defaultValue={answer?.text ?? ''}
            spellCheck={false}
          />
          <ButtonRow>
            <Button>Läs texten</Button>
          </ButtonRow>
        </form>
      </Section>
      <Section id="valj-fil" title="Eller välj ett dokument">
        <form className="form" method="post" action={planImportPaths.begin} encType="multipart/form-data" noValidate>
          <TextField
            id="file"
            name="file"
            type="file"
            label="Dokument"
            hint={`Worddokument (.docx), webbsida (.html) eller text (.txt). Högst ${formatNumber(largestFile / 1_000_000)} MB och ${formatNumber(documentLimits.lines)} rader med text.`}
            accept=".docx,.html,.htm,.txt,.md"
            error={errorOf('file')}
          />
          <ButtonRow>
            <Button kind="secondary">Läs dokumentet</Button>
          </ButtonRow>
        </form>
      </Section>
      <Section id="sa-gar-det-till" title="Så går det till">
        <Prose>
          <p>
            Mål, förutsättningar, indikatorer, åtaganden och stöd känns igen på rubrikerna. Du ser varje rad bredvid vad
            den blir, och kan ändra det. Inget skrivs i någon plan förrän du har skapat utkastet.
          </p>
          <p>
            En aktör föreslås bara där texten namnger en av samverkansaktörerna som den som gör något. Siffror i texten
            läses inte in som värden.
          </p>
        </Prose>
      </Section>
    </Page>
  )
}
