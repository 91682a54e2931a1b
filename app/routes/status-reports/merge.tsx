import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { postedFields } from '#app/components/posted-fields.ts'
import { reportAddresses, useReportAddresses } from '#app/components/report-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { findKeptDraft } from '#app/db/round/kept-drafts.server.ts'
import { saveMerged } from '#app/db/round/merging.server.ts'
import type { ReportForm } from '#app/db/round/report-form.server.ts'
import { findWorkingCopy } from '#app/db/round/working-copies.server.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { formValues } from '#app/domain/status-report/form-values.ts'
import { differingFields, mergeErrors, merged } from '#app/domain/status-report/merge.ts'
import { statusReportDraft } from '#app/domain/status-report/report.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { isWrittenForThem } from '#app/domain/status-report/written-by.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { findForm } from './find-form.server.ts'
import { KeptDraft } from './kept-draft.tsx'
import { MergeField } from './merge-field.tsx'

export const handle: PageHandle = { page: 'form' }

/** The two versions, or where to go when there is only one. */
async function findVersions(
  viewer: Reporter,
  form: ReportForm,
  token: string | undefined,
  now: Date,
): Promise<{ mine: ReturnType<typeof formValues>; theirs: ReturnType<typeof formValues>; savedAt: Date }> {
  const copy = await findWorkingCopy(viewer, form, now)
  if (copy === null) throw redirect(reportAddresses(token).report(form.round.slug, form.commitment.slug), 303)
  return { mine: copy.values, theirs: formValues(form, form.report), savedAt: copy.savedAt }
}

export const loader = guardReporter('status-report.write', async ({ viewer, params, context }) => {
  const form = await findForm(viewer, params, context.now)
  const { round, commitment, report } = form
  const { mine, theirs, savedAt } = await findVersions(viewer, form, params['token'], context.now)
  const [history, kept] =
    report === null
      ? [[], null]
      : await Promise.all([listReportHistory(viewer, report.id), findKeptDraft(viewer, report.id)])
  const kinds = history.map(({ kind }) => kind)
  return {
    round: round.slug,
    commitment: { slug: commitment.slug, label: commitment.label },
    fields: differingFields(form, mine, theirs),
    version: theirs.version,
    mineAt: savedAt,
    theirsAt: report?.updatedAt ?? null,
    isForThem: report !== null && isWrittenForThem(report.channel, kinds),
    kept,
    whyNot: whyNot('save-draft', report?.state ?? 'none', form.standing),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`För samman: ${data.commitment.label}`) : []

/** What comes back when nothing was saved: everything chosen and written, and why. */
interface NotSaved {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string
}

const changedAgain =
  'Rapporten har sparats en gång till sedan du öppnade sidan. Det du har valt och skrivit finns kvar. Jämför med det som står nu och spara igen.'

export const action = guardReporter('status-report.write', async ({ viewer, request, params, context }) => {
  const form = await findForm(viewer, params, context.now)
  const { form: sent, values } = await readSentForm(request, ['version'])
  const { mine, theirs } = await findVersions(viewer, form, params['token'], context.now)
  const late = whyNot('save-draft', form.report?.state ?? 'none', form.standing)
  if (late !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: late })
  if (numberOf(values['version']) !== Number(theirs.version)) {
    return conflict<NotSaved>({ values, errors: {}, refusal: changedAgain })
  }
  const answers = { choices: textsIn(sent['choice']), texts: textsIn(sent['text']) }
  const errors = mergeErrors(differingFields(form, mine, theirs), answers)
  if (Object.keys(errors).length > 0) return badInput<NotSaved>({ values, errors })

  const input = statusReportDraft.parse(merged(form, mine, theirs, answers))
  const saved = await saveMerged(viewer, form, input, context.now)
  if (!saved.ok) {
    return conflict<NotSaved>({ values, errors: {}, refusal: saved.kind === 'not-now' ? saved.why : changedAgain })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Texterna är sammanförda',
    text: 'Utkastet är sparat men inte inskickat. Läs igenom det och skicka in när det är klart.',
  })
  throw redirect(reportAddresses(params['token']).report(form.round.slug, form.commitment.slug), 303)
})

/** The texts one level down in a posted form. */
const textsIn = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}

export default function MergeTexts() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const addresses = useReportAddresses()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const back = addresses.report(data.round, data.commitment.slug)
  const count = data.fields.length
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: addresses.start, label: 'Min sida' },
          { href: back, label: `Lägesrapport ${data.round}` },
          { label: 'För samman' },
        ]}
        eyebrow={data.commitment.label}
        title="För samman två texter"
        lead={`${data.isForThem ? 'Samordnaren skrev in ett svar åt er' : 'Rapporten sparades av en kollega, eller av dig i en annan flik,'} medan du skrev. Inget är borta: här är båda texterna.`}
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Texterna är inte sammanförda" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {data.whyNot === undefined || answer?.refusal !== undefined ? null : (
        <Notice kind="info" title="Rapporten går inte att ändra nu">
          <p>{data.whyNot}</p>
        </Notice>
      )}
      <p className="small">
        Ditt svar är från {formatDateTime(data.mineAt)}
        {data.theirsAt === null ? '.' : `, och det sparade från ${formatDateTime(data.theirsAt)}.`} Det som bara står i
        den ena är <mark>understruket</mark>.
      </p>
      <form className="form form-wide" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du har valt och skrivit finns kvar.</ErrorSummary>
        <input type="hidden" name="version" value={data.version} />
        {count === 0 ? <p>Svaren säger samma sak. Det finns inget att välja mellan.</p> : null}
        {data.fields.map((one) => (
          <MergeField key={one.key} field={one} control={field} />
        ))}
        <ButtonRow note={data.whyNot}>
          <Button disabled={data.whyNot !== undefined}>
            {count === 0 ? 'Fortsätt med det sparade svaret' : 'Spara den sammanförda texten'}
          </Button>
          <LinkButton kind="quiet" href={back}>
            Tillbaka till rapporten
          </LinkButton>
        </ButtonRow>
      </form>
      {data.kept === null ? null : <KeptDraft draft={data.kept} />}
    </Page>
  )
}
