import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { momentInWords } from '#app/domain/import/written-moment.ts'
import { pageTitle } from '#app/components/site.ts'
import { createImport } from '#app/db/import/imports.server.ts'
import { findKnownTitle } from '#app/db/import/kolada-series.server.ts'
import { watchKeyFigures } from '#app/db/import/kolada-watched.server.ts'
import { koladaChoices } from '#app/domain/import/kolada/choices.ts'
import {
  isUncertainty,
  lastYearIn,
  municipalityTypes,
  valueFormOf,
  valueForms,
  whyNotRead,
  type KeyFigure,
} from '#app/domain/import/kolada/key-figure.ts'
import { badInput } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { KoladaFault } from '#app/imports/kolada/access.ts'
import { kolada } from '#app/imports/kolada/configured.server.ts'
import { readKeyFigures } from '#app/imports/kolada/kolada.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Prose } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { koladaCrumbs } from './kolada-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Nyckeltal i Kolada')

interface Asked {
  id: string
  keyFigure: KeyFigure | null
  fault: string | null
}

/** The key figure that the address names, as Kolada has it now. */
async function askedFor(params: Record<string, string | undefined>, signal: AbortSignal): Promise<Asked> {
  const id = params['keyFigure'] ?? ''
  if (!/^[NU]\d{5}$/.test(id)) throw notFound()
  try {
    const [keyFigure] = await readKeyFigures(kolada(), [id], { signal })
    return { id, keyFigure: keyFigure ?? null, fault: null }
  } catch (error) {
    if (!(error instanceof KoladaFault)) throw error
    return { id, keyFigure: null, fault: error.message }
  }
}

export const loader = guard('import.manage', ({ params, request }) => askedFor(params, request.signal))

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const form = await readForm(request)
  const { id, keyFigure, fault } = await askedFor(params, request.signal)
  if (keyFigure === null) return badInput({ error: fault ?? gone(id) })
  if (textOf(form, 'intent') === 'watch') {
    await watchKeyFigures(viewer, [keyFigure], context.now)
    await setFlash(context, {
      tone: 'success',
      title: `${id} bevakas`,
      text: 'Du får veta om titeln ändras eller om nyckeltalet försvinner.',
    })
    throw redirect('/samordning/kallbevakning/nyckeltal', 303)
  }
  const why = whyNotRead(valueFormOf(keyFigure.title))
  if (why !== undefined) return badInput({ error: why })
  // The title that somebody has agreed to once is the one to go by; another has to be agreed to anew.
  const known = (await findKnownTitle(viewer, id)) ?? keyFigure.title
  const { isDividedBySex } = keyFigure
  const choices = koladaChoices.parse({
    keyFigure: { id, title: known, isDividedBySex },
    newTitle: known === keyFigure.title ? null : keyFigure.title,
  })
  const made = await createImport(viewer, { kind: 'kolada', title: `${id} ${keyFigure.title}`, choices }, context.now)
  if (made === null) throw notFound()
  throw redirect(`/samordning/import/${made.id}/kolada`, 303)
})

const gone = (id: string): string => `Nyckeltalet ${id} finns inte i Kolada. Det kan ha tagits bort.`

export default function ShowKeyFigure() {
  const { id, keyFigure, fault } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { error: string } | undefined
  if (keyFigure === null) {
    return (
      <Page>
        <PageHead breadcrumb={koladaCrumbs(id)} title={id} />
        <EmptyState
          title={fault === null ? 'Nyckeltalet finns inte i Kolada' : 'Kolada gick inte att läsa'}
          level={2}
          action={<a href="/samordning/import/kolada">Sök ett annat nyckeltal</a>}
        >
          {fault ?? gone(id)}
        </EmptyState>
      </Page>
    )
  }
  const form = valueFormOf(keyFigure.title)
  const why = whyNotRead(form)
  const lastYear = lastYearIn(keyFigure.title)
  return (
    <Page>
      <PageHead breadcrumb={koladaCrumbs(id)} eyebrow={id} title={keyFigure.title} />
      {answer === undefined ? null : (
        <Notice kind="error" title="Det gick inte" role="alert">
          <p>{answer.error}</p>
        </Notice>
      )}
      <Prose>
        <p>{keyFigure.description}</p>
      </Prose>
      <SummaryList rows={factsOf(keyFigure)} />
      {why === undefined ? null : (
        <Notice kind="info" title="Nyckeltalet går inte att läsa in">
          <p>{why} Det går att bevaka, så att du får veta om det ändras eller tas bort.</p>
        </Notice>
      )}
      {isUncertainty(keyFigure.title) ? (
        <Notice kind="warning" title="Det här är ett osäkerhetstal">
          <p>Det säger hur säkert ett annat nyckeltal är. Läs inte in det i samma serie som det nyckeltalet.</p>
        </Notice>
      ) : null}
      {lastYear === undefined ? null : (
        <Notice kind="warning" title={`Kolada skriver att nyckeltalet slutade med ${lastYear}`}>
          <p>Inga nya värden är att vänta. Gamla nyckeltal brukar tas bort efter några år.</p>
        </Notice>
      )}
      <form className="form" method="post" action={`/samordning/import/kolada/${id}`}>
        <ButtonRow>
          {why === undefined ? (
            <Button name="intent" value="import">
              Välj områden och år
            </Button>
          ) : null}
          <Button kind={why === undefined ? 'secondary' : 'primary'} name="intent" value="watch">
            Bevaka utan att läsa in
          </Button>
        </ButtonRow>
      </form>
    </Page>
  )
}

function factsOf(one: KeyFigure) {
  const dated = (date: string | null): string => (date === null ? 'Inget datum' : momentInWords(date))
  return [
    { term: 'Värdena är', value: valueForms[valueFormOf(one.title)].label },
    { term: 'Finns för', value: municipalityTypes[one.municipalityType] ?? 'Framgår inte' },
    { term: 'Uppdelat på kön', value: one.isDividedBySex ? 'Ja, kvinnor och män' : 'Nej' },
    { term: 'Verksamhetsområde', value: one.operatingArea === '' ? 'Framgår inte' : one.operatingArea },
    { term: 'Preliminära värden', value: dated(one.preliminaryOn) },
    { term: 'Publiceras', value: `${dated(one.publishedOn)}${one.period === '' ? '' : `, för ${one.period}`}` },
    { term: 'Finns för enheter', value: one.hasUnitData ? 'Ja, men enheternas värden läses inte in här' : 'Nej' },
    { term: 'Källa', value: 'Kolada' },
  ]
}
