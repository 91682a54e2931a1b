import { importKinds } from '#app/domain/import/kind.ts'
import { importStates } from '#app/domain/import/state.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { sizeInWords } from '#app/domain/source/file-type.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { importCrumbs } from './crumbs.ts'
import { DoneImport } from './done-import.tsx'
import { EndedImport } from './ended-import.tsx'
import type { ImportPageData } from './load-page.server.ts'
import { PreparedImport, type ApplyAnswer } from './prepared-import.tsx'
import { RunningImport } from './running-import.tsx'

/** What the page answers, by how far the import has come. */
const leads = {
  prepared: 'Vad skulle läsas in, och är det rätt? Inget är sparat bland värdena än.',
  running: 'Värdena läses in. Antingen läses alla in eller inget.',
  done: 'Vad lästes in, varifrån, och gäller det fortfarande?',
  failed: 'Varför blev det inget av importen?',
  undone: 'Importen är ångrad. Vad som lästes in går fortfarande att se.',
  discarded: 'Importen lades undan innan något hade lästs in.',
} as const satisfies Record<keyof typeof importStates, string>

/** The page of an import. */
export function ImportPage({ page, answer }: { page: ImportPageData; answer: ApplyAnswer | undefined }) {
  const { imported } = page
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={importCrumbs(imported.title)}
        eyebrow={importKinds[imported.kind].label}
        title={imported.title}
        lead={leads[imported.state]}
      />
      <p>
        <StatusMark {...importStates[imported.state]} />
      </p>
      <Body page={page} answer={answer} />
      <About page={page} />
    </Page>
  )
}

function Body({ page, answer }: { page: ImportPageData; answer: ApplyAnswer | undefined }) {
  switch (page.imported.state) {
    case 'prepared':
      return <PreparedImport page={page} answer={answer} />
    case 'running':
      return <RunningImport page={page} />
    case 'done':
    case 'undone':
      return <DoneImport page={page} />
    case 'failed':
    case 'discarded':
      return <EndedImport page={page} />
  }
}

/** What came, from whom, and what has been done with it. */
function About({ page: { imported } }: { page: ImportPageData }) {
  const { file, source } = imported
  return (
    <section className="section" aria-labelledby="om-importen">
      <h2 id="om-importen">Om importen</h2>
      <SummaryList
        rows={[
          { term: 'Kom in', value: `${formatDateTime(imported.createdAt)}, ${imported.createdName}` },
          ...(file === null
            ? []
            : [
                {
                  term: 'Fil',
                  value: (
                    <>
                      <a href={importPath(imported.id, 'fil')}>{file.name}</a> ({sizeInWords(file.size)})
                      <br />
                      <span className="small">
                        Kontrollsumma (SHA-256): <code className="breakable">{file.sha256}</code>
                      </span>
                    </>
                  ),
                },
              ]),
          ...(source === null
            ? []
            : [{ term: 'Källa', value: <a href={`/samordning/kallor/${source.id}`}>{source.name}</a> }]),
          ...(imported.repeatsId === null
            ? []
            : [
                {
                  term: 'Upprepar',
                  value: <a href={importPath(imported.repeatsId)}>En tidigare import, med samma val</a>,
                },
              ]),
          ...(imported.plan === null
            ? []
            : [
                {
                  term: 'Plan',
                  value: <a href={`/samordning/plan/${imported.plan.slug}`}>{imported.plan.title}</a>,
                },
              ]),
          {
            term: 'Historik',
            value: <a href={`/samordning/historik?slag=import&id=${imported.id}`}>Vem har gjort vad med importen?</a>,
          },
        ]}
      />
    </section>
  )
}
