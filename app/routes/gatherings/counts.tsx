import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { saveAttendance } from '#app/db/gathering/attendance-saving.server.ts'
import { listAttendanceSeries, usualChoices } from '#app/db/gathering/attendance-series.server.ts'
import { findByWrittenName } from '#app/db/gathering/learnt-names.server.ts'
import { gatheringAddresses, yearOf } from '#app/domain/gathering/gathering.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { writtenInWords } from '#app/domain/observation/check-entries.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf, type FormValue } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { CountsFields } from './counts-fields.tsx'
import { gatheringCrumbs } from './crumbs.ts'
import { requireGathering } from './find-gathering.server.ts'
import { readCounts, sumMatched, taughtIn, type CountsForm } from './read-counts.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Antal deltagare')

export const loader = guard('gathering.manage', async ({ viewer, params }) => {
  const gathering = await requireGathering(viewer, params)
  const { slug, title, version, attendance, attended } = gathering
  const year = yearOf(gathering)
  const isMeasured = gatheringKinds[gathering.kind].isMeasured
  const { totalId, perOrganisationId } = await usualChoices(viewer, year)
  return {
    gathering: { slug, title, attended },
    organisations: (await findByWrittenName(viewer)).organisations,
    measured: isMeasured ? { year, series: await listAttendanceSeries(viewer) } : null,
    stored: Object.fromEntries(
      attendance.map(({ organisation, count }) => [
        organisation === null ? 'others' : `counts.${organisation.slug}`,
        String(count),
      ]),
    ),
    usual: {
      version: String(version),
      mode: 'replace',
      totalId: totalId === null ? '' : String(totalId),
      perOrganisationId: perOrganisationId === null ? '' : String(perOrganisationId),
    },
  }
})

/** Counts to go through before they are saved, or that were not saved. */
type CountsAnswer = CountsForm & Omit<NotSaved, 'values'> & { fromList: boolean }

export const action = guard('gathering.manage', async ({ viewer, request, params, context }) => {
  const { id, slug } = await requireGathering(viewer, params)
  const form = await readForm(request, 3000)
  if (textOf(form, 'step') === 'sum') return data<CountsAnswer>({ ...sumMatched(form), fromList: true, errors: {} })
  const typed = { values: flatCounts(form), taught: taughtIn(form), fromList: textOf(form, 'fromList') === 'on' }
  const read = readCounts(form)
  if (!read.ok) return badInput<CountsAnswer>({ ...typed, errors: read.errors })
  const saved = await saveAttendance(viewer, id, read.input, context.now)
  if (!saved.ok) {
    const { why, version } = saved
    const values = version === undefined ? typed.values : { ...typed.values, version: String(version) }
    return conflict<CountsAnswer>({ ...typed, values, errors: {}, refusal: why, version })
  }
  const { recorded } = saved
  await setFlash(context, {
    tone: 'success',
    title: 'Antalen är sparade',
    text:
      recorded === null
        ? 'Inga namn är sparade.'
        : `Inga namn är sparade. Till indikatorn: ${writtenInWords(recorded.created, recorded.revised).toLocaleLowerCase('sv')}.`,
  })
  throw redirect(gatheringAddresses(slug).manage, 303)
})

const plain = ['others', 'mode', 'totalId', 'perOrganisationId', 'reason', 'version'] as const

/** What was typed, by the fields' names. */
function flatCounts(form: { [name: string]: FormValue }): Record<string, string> {
  const counts = typeof form['counts'] === 'object' && !Array.isArray(form['counts']) ? form['counts'] : {}
  return {
    ...Object.fromEntries(plain.map((name) => [name, textOf(form, name)])),
    ...Object.fromEntries(Object.keys(counts).map((slug) => [`counts.${slug}`, textOf(counts, slug)])),
  }
}

/** Says whose count it is that is wrong, so that the summary does too. */
const namedErrors = (errors: Record<string, string>, organisations: readonly { slug: string; name: string }[]) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, message]) => {
      const name = organisations.find(({ slug }) => field === `counts.${slug}`)?.name
      return [
        field,
        name === undefined ? message : `${name}: ${message.charAt(0).toLocaleLowerCase('sv')}${message.slice(1)}`,
      ]
    }),
  )

export default function EditCounts() {
  const { gathering, organisations, measured, stored, usual } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as CountsAnswer | undefined
  const values = answer === undefined ? { ...usual, ...stored } : { ...usual, ...answer.values }
  const posted = postedFields(values, namedErrors(answer?.errors ?? {}, organisations))
  return (
    <Page>
      <PageHead
        breadcrumb={gatheringCrumbs(gathering, 'Antal deltagare')}
        eyebrow={gathering.title}
        title="Antal deltagare"
        lead="Ändra det som är fel och spara. Ett tomt fält betyder att ingen kom."
      />
      <Refusal answer={answer} title="Antalen sparades inte" />
      <CountsFields
        action={gatheringAddresses(gathering.slug)}
        posted={posted}
        values={values}
        organisations={organisations}
        measured={measured}
        isCounted={gathering.attended > 0}
        fromList={answer?.fromList ?? false}
        taught={answer?.taught ?? []}
      />
    </Page>
  )
}
