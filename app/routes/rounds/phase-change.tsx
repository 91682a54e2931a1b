import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { roundPages } from '#app/components/round-nav.tsx'
import { pageTitle } from '#app/components/site.ts'
import { asMoving, changePhase, listUnreached } from '#app/db/round/round-phases.server.ts'
import { countsMark } from '#app/domain/reporting-round/counts.ts'
import {
  changeAt,
  consequences,
  needsReason,
  phaseChangeInput,
  phaseChanges,
  whyNotMove,
} from '#app/domain/reporting-round/phase-change.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { calendarDate, counted, formatList } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { roundCrumbs, roundPath } from '#app/components/round-crumbs.ts'
import { loadRound } from './load-round.server.ts'

export const handle: PageHandle = { page: 'form' }

/** The change that the address names. Throws 404. */
function loadChange(params: Record<string, string | undefined>) {
  const change = changeAt(params['change'] ?? '')
  if (change === undefined) throw notFound()
  return change
}

export const loader = guard('round.manage', async ({ viewer, params, context }) => {
  const change = loadChange(params)
  const round = await loadRound(viewer, params)
  const today = calendarDate(context.now)
  return {
    change,
    round,
    why: whyNotMove(change, asMoving(round), today) ?? null,
    consequences: consequences(change, asMoving(round), today),
    unreached: change === 'open' ? await listUnreached(round, context.now) : [],
    mark: countsMark(round.counts),
    needsReason: needsReason(change, round.counts),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${phaseChanges[data.change].label}: ${data.round.title}`) : []

export const action = guard('round.manage', async ({ viewer, request, params, context }) => {
  const change = loadChange(params)
  const round = await loadRound(viewer, params)
  const { form, values } = await readSentForm(request, ['version', 'mark', 'reason'])
  const closed = whyNotMove(change, asMoving(round), calendarDate(context.now))
  if (closed !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: closed })
  const parsed = phaseChangeInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const moved = await changePhase(viewer, round.slug, change, parsed.data, context.now)
  if (moved === null) throw notFound()
  if (!moved.ok) {
    return moved.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: moved.why })
      : badInput<NotSaved>({ values, errors: { [moved.field]: moved.why } })
  }
  await setFlash(context, {
    tone: 'success',
    title: phaseChanges[change].done,
    ...(change === 'open' ? { text: `${counted(moved.invited, 'inbjudan', 'inbjudningar')} skickas.` } : {}),
  })
  throw redirect(`${roundPath(round.slug)}/fas`, 303)
})

export default function ChangePhase() {
  const data = useLoaderData<typeof loader>()
  const { change, round, why, mark } = data
  const { label, lead, isFinal } = phaseChanges[change]
  const answer: NotSaved | undefined = useActionData<typeof action>()
  // Version and mark are always those of what the page shows, so that what is confirmed is what was read.
  const { field, faults } = postedFields({ reason: answer?.values['reason'] ?? '' }, answer?.errors ?? {})
  const here = `${roundPath(round.slug)}/fas`
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, label, { href: here, label: roundPages.fas })}
        eyebrow={`${round.title} · ${roundPhases[round.phase].label.toLocaleLowerCase('sv')}`}
        title={label}
        lead={lead}
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Läget ändrades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {why === null ? (
        <Notice kind={isFinal ? 'warning' : 'info'} title="Det här händer">
          <ul>
            {data.consequences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {why === null && change === 'freeze' ? (
        <p>
          Omgången avslutas av sig själv när{' '}
          <a href={followUpAddresses(round.slug).publication}>årsuppföljningen publiceras</a>.
        </p>
      ) : null}
      {why === null && data.unreached.length > 0 ? (
        <Notice
          kind="warning"
          title={`Ingen går att nå i ${counted(data.unreached.length, 'organisation', 'organisationer')}`}
        >
          <p>
            {formatList(data.unreached)} har varken kontaktperson eller konto och får ingen inbjudan. Omgången öppnar
            ändå för dem.
          </p>
        </Notice>
      ) : null}
      {why === null ? (
        <form className="form" method="post" action={`${here}/${phaseChanges[change].path}`} noValidate>
          <ErrorSummary errors={faults}>Inget har ändrats än. Det du skrev finns kvar.</ErrorSummary>
          <HiddenField name="version" value={round.version} readOnly />
          <HiddenField name="mark" value={mark} readOnly />
          {isFinal || change === 'withdraw' || change === 'reopen' ? (
            <TextArea
              {...field('reason')}
              label="Skäl"
              hint={
                data.needsReason
                  ? 'Allt som är inskickat är inte godkänt. Skriv varför omgången avslutas ändå. Det står i historiken.'
                  : 'Står i historiken.'
              }
              optional={!data.needsReason}
              rows={3}
              limit={2000}
            />
          ) : null}
          <ButtonRow>
            <Button kind={isFinal ? 'danger' : 'primary'}>{label}</Button>
            <a href={here}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : answer?.refusal === why ? null : (
        <Notice kind="info" title="Det går inte att göra nu">
          <p>{why}</p>
        </Notice>
      )}
    </Page>
  )
}
