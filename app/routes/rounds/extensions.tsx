import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { extendRound, listAskedOrganisations, listExtensions } from '#app/db/round/round-extensions.server.ts'
import { extensionInput, whyNotExtendNow } from '#app/domain/reporting-round/extension.ts'
import { tickName } from '#app/domain/reporting-round/ticked.ts'
import { counted, formatCalendarDate, formatDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { roundCrumbs, roundPath } from '#app/components/round-crumbs.ts'
import { loadRound } from './load-round.server.ts'
import { RoundNav } from '#app/components/round-nav.tsx'

export const handle: PageHandle = { page: 'form' }

/** With ?aktor=<slug> that organisation is ticked to begin with. */
export const loader = guard('round.manage', async ({ viewer, params, request }) => {
  const round = await loadRound(viewer, params)
  const [organisations, given] = await Promise.all([listAskedOrganisations(round), listExtensions(round)])
  const chosen = organisations.find((one) => one.slug === new URL(request.url).searchParams.get('aktor'))
  return {
    round,
    organisations,
    given,
    why: whyNotExtendNow(round.phase) ?? null,
    values: (chosen === undefined ? {} : { [tickName('organisation', chosen.id)]: 'on' }) as Record<string, string>,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Längre tid: ${data.round.title}`) : []

export const action = guard('round.manage', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params)
  const { form, values } = await readSentForm(request, ['until', 'reason'])
  const closed = whyNotExtendNow(round.phase)
  if (closed !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: closed })
  const parsed = extensionInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await extendRound(viewer, round.slug, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    return saved.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
      : badInput<NotSaved>({ values, errors: { [saved.field]: saved.why } })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Den nya sista dagen är sparad',
    text: `Gäller ${counted(saved.count, 'organisation', 'organisationer')}. De som går att nå får ett meddelande om det.`,
  })
  throw redirect(`${roundPath(round.slug)}/forlangning`, 303)
})

export default function Extend() {
  const { round, organisations, given, why, values: blank } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, tick, faults } = postedFields(answer?.values ?? blank, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, 'Längre tid')}
        eyebrow={round.title}
        title="Längre tid att svara"
        lead={`Sista dagen är ${formatCalendarDate(round.dueOn)} för alla som inte har fått en senare.${round.phase === 'review' ? ' Omgången är stängd, men den som får längre tid kan ändå svara.' : ''}`}
      />
      <RoundNav slug={round.slug} here="forlangning" />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Ingen fick längre tid" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {why === null ? (
        <form className="form" method="post" action={`${roundPath(round.slug)}/forlangning`} noValidate>
          <ErrorSummary errors={faults}>Inget har sparats än. Det du valde och skrev finns kvar.</ErrorSummary>
          <Fieldset id="organisation" legend="Organisationer" large error={answer?.errors['organisation']}>
            {organisations.map((one) => (
              <CheckboxRow
                key={one.id}
                {...tick(tickName('organisation', one.id))}
                label={one.name}
                hint={`${one.missing === 0 ? 'Har svarat om allt' : `Saknar ${one.missing} av ${one.asked}`}.${one.extendedTo === null ? '' : ` Har redan till ${formatCalendarDate(one.lastDay)}.`}`}
              />
            ))}
          </Fieldset>
          <TextField {...field('until')} label="Ny sista dag" hint="ÅÅÅÅ-MM-DD" width="medium" autoComplete="off" />
          <TextArea
            {...field('reason')}
            label="Skäl"
            hint="Organisationen läser det i meddelandet, och det står i historiken."
            rows={3}
            limit={1000}
          />
          <ButtonRow>
            <Button>Ge längre tid</Button>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title="Ingen kan få längre tid nu">
          <p>{why}</p>
        </Notice>
      )}
      <Section id="givna" title={`Förlängningar (${given.length})`}>
        {given.length === 0 ? (
          <p>Ingen har fått längre tid i den här omgången.</p>
        ) : (
          <TaskList
            tasks={given.map((one) => ({
              id: String(one.id),
              title: one.organisation,
              meta: `”${one.reason}” ${one.byName}, ${formatDate(one.at)}`,
              status: `Till ${formatCalendarDate(one.until)}${one.isReplaced ? ', ersatt av en senare' : ''}`,
            }))}
          />
        )}
      </Section>
    </Page>
  )
}
