import type { EditedSource } from '#app/db/source/sources.server.ts'
import { sizeInWords } from '#app/domain/source/file-type.ts'
import { whyNotDelete } from '#app/domain/use.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

type Shown = Pick<EditedSource, 'id' | 'title' | 'file' | 'fileSha256' | 'uses'>

/** The file that we hold of the source, or what is missing. */
export function SourceFile({ source }: { source: Shown }) {
  const { id, file, fileSha256 } = source
  return (
    <Section id="filen" title="Filen">
      {file === null ? (
        <p>
          {fileSha256 === null
            ? 'Filen är inte sparad här. Spara den, så går det att kontrollera värdena också när utgivaren har flyttat den.'
            : 'Filen är inte sparad här, men dess kontrollsumma är antecknad. Samma fil har samma kontrollsumma.'}
        </p>
      ) : null}
      <SummaryList
        rows={[
          ...(file === null
            ? []
            : [
                {
                  term: 'Namn',
                  value: (
                    <a className="wrap" href={`/samordning/kallor/${id}/fil`} download>
                      {file.name}
                    </a>
                  ),
                },
                { term: 'Storlek', value: sizeInWords(file.size) },
                { term: 'Sparad', value: `${formatDateTime(file.storedAt)} av ${file.storedName}` },
              ]),
          ...(fileSha256 === null
            ? []
            : [{ term: 'Kontrollsumma, SHA\u2011256', value: <code className="wrap">{fileSha256}</code> }]),
        ]}
      />
      <ButtonRow>
        <LinkButton kind="secondary" href={`/samordning/kallor/${id}/uppladdning`}>
          {file === null ? 'Spara filen' : 'Byt fil'}
        </LinkButton>
      </ButtonRow>
    </Section>
  )
}

/** The way to delete the source, or why there is none. */
export function SourceRemoval({ source }: { source: Shown }) {
  const why = whyNotDelete(source.uses)
  return (
    <Section id="ta-bort" title="Ta bort källan">
      <ButtonRow note={why}>
        {why === undefined ? (
          <LinkButton kind="secondary" href={`/samordning/kallor/${source.id}/borttagning`}>
            Ta bort källan
          </LinkButton>
        ) : (
          <Button type="button" kind="secondary" disabled>
            Ta bort källan
          </Button>
        )}
      </ButtonRow>
    </Section>
  )
}

/** A step of its own about one source: its place in the site and what it is about. */
export function SourceStep({
  source,
  title,
  lead,
  children,
}: {
  source: Pick<EditedSource, 'id' | 'title' | 'publisher' | 'edition'>
  title: string
  lead: string
  children: React.ReactNode
}) {
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/kallor', label: 'Källor' },
          { href: `/samordning/kallor/${source.id}`, label: source.title },
          { label: title },
        ]}
        title={title}
        lead={lead}
      />
      {children}
    </Page>
  )
}
