import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import {
  listWatchedFor,
  unwatchKeyFigure,
  watchKeyFigures,
  type WatchedKeyFigure,
} from '#app/db/import/kolada-watched.server.ts'
import { readKeyFigureIds } from '#app/domain/import/kolada/key-figure.ts'
import { counted, formatDate, formatList, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { KoladaFault } from '#app/imports/kolada/access.ts'
import { kolada } from '#app/imports/kolada/configured.server.ts'
import { readKeyFigures } from '#app/imports/kolada/kolada.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { watchCrumbs } from './case-parts.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Nyckeltal som bevakas')

const here = '/samordning/kallbevakning/nyckeltal'
const mostAtOnce = 200

export const loader = guard('import.manage', ({ viewer }) => listWatchedFor(viewer))

/** What comes back when nothing was saved. */
interface NotSaved {
  ids: string
  error: string
}

export const action = guard('import.manage', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const ended = textOf(form, 'unwatch')
  if (ended !== '') {
    const was = await unwatchKeyFigure(viewer, ended, context.now)
    if (was)
      await setFlash(context, {
        tone: 'info',
        title: `${ended} bevakas inte längre`,
        text: 'Det som är inläst finns kvar.',
      })
    throw redirect(here, 303)
  }
  const typed = textOf(form, 'ids')
  const refuse = (error: string) => badInput<NotSaved>({ ids: typed, error })
  const { ids, others } = readKeyFigureIds(typed)
  if (others.length > 0) return refuse(`”${others[0]}” är inte ett nyckeltals id. Ett id är N eller U och fem siffror.`)
  if (ids.length === 0) return refuse('Skriv minst ett id, till exempel U30750.')
  if (ids.length > mostAtOnce) return refuse(`Högst ${mostAtOnce} nyckeltal på en gång.`)
  try {
    const found = await readKeyFigures(kolada(), ids, { signal: request.signal })
    const missing = ids.filter((id) => !found.some((one) => one.id === id))
    if (missing.length > 0) return refuse(`${formatList(missing)} finns inte i Kolada. Inget har ändrats.`)
    const added = await watchKeyFigures(viewer, found, context.now)
    await setFlash(context, {
      tone: 'success',
      title:
        added === 0
          ? 'Nyckeltalen bevakades redan'
          : `${sentenceCase(counted(added, 'nytt nyckeltal bevakas', 'nya nyckeltal bevakas', 'neuter'))}`,
    })
  } catch (error) {
    if (error instanceof KoladaFault) return refuse(error.message)
    throw error
  }
  throw redirect(here, 303)
})

export default function ListKeyFigures() {
  const watched = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={watchCrumbs({ label: 'Nyckeltal' })}
        title="Nyckeltal som bevakas"
        lead="Titeln, och om nyckeltalet finns kvar, kontrolleras varje natt. Är värden inlästa jämförs också de."
      />
      {watched.length === 0 ? <p>Inget nyckeltal bevakas än.</p> : <WatchedTable watched={watched} />}
      <Section id="fler" title="Bevaka fler">
        <form className="form" method="post" action={here} noValidate>
          <ErrorSummary errors={oneError('ids', answer?.error)}>
            Inget har ändrats. Det du skrev finns kvar.
          </ErrorSummary>
          <TextArea
            id="ids"
            name="ids"
            label="Nyckeltalens id"
            hint="Ett eller flera, med mellanslag eller komma emellan. Hittar du inte id? Sök nyckeltalet i Kolada."
            rows={3}
            defaultValue={answer?.ids ?? ''}
            error={answer?.error}
          />
          <ButtonRow>
            <Button>Bevaka nyckeltalen</Button>
            <a href="/samordning/import/kolada">Sök i Kolada</a>
          </ButtonRow>
        </form>
      </Section>
    </Page>
  )
}

function WatchedTable({ watched }: { watched: WatchedKeyFigure[] }) {
  return (
    <DataTable
      caption={`${sentenceCase(counted(watched.length, 'nyckeltal', 'nyckeltal', 'neuter'))} bevakas`}
      wide
      rows={watched}
      rowKey={({ id }) => id}
      columns={[
        { key: 'id', label: 'Id', cell: ({ id }) => id },
        {
          key: 'title',
          label: 'Titel hos oss',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`/samordning/import/kolada/${id}`}>{title}</a>,
        },
        { key: 'series', label: 'Serier', cell: ({ ties }) => <Ties ties={ties} /> },
        {
          key: 'read',
          label: 'Läst senast',
          cell: ({ lastReadAt, goneAt }) =>
            goneAt === null
              ? formatDate(new Date(lastReadAt))
              : `Finns inte längre sedan ${formatDate(new Date(goneAt))}`,
        },
        {
          key: 'end',
          label: 'Bevakning',
          cell: ({ id }) => (
            <form method="post" action={here}>
              <HiddenField name="unwatch" value={id} readOnly />
              <Button kind="quiet">
                Sluta bevaka<span className="hidden-visually"> {id}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}

function Ties({ ties }: Pick<WatchedKeyFigure, 'ties'>) {
  if (ties.length === 0) return <>Inga värden är inlästa</>
  return (
    <ul role="list">
      {ties.map(({ seriesId, series, fresh }) => (
        <li key={seriesId}>
          <a href={`/samordning/indikatorer/${series.indicator.slug}/serier/${series.slug}/varden`}>
            {series.indicator.shortName}: {series.shortLabel}
          </a>
          {fresh === 0 ? null : `, ${formatNumber(fresh)} nya värden hos Kolada`}
        </li>
      ))}
    </ul>
  )
}
