import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { listManagedRounds, listPlansToFollow } from '#app/db/round/managed-rounds.server.ts'
import { createRound } from '#app/db/round/round-creation.server.ts'
import { planStates } from '#app/domain/plan/plan.ts'
import { nextRound } from '#app/domain/reporting-round/next-round.ts'
import { newRoundInput } from '#app/domain/reporting-round/round-input.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { roundPath, roundsCrumbs } from '#app/components/round-crumbs.ts'
import { WindowFields } from './window-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ny uppföljningsomgång')

/** With ?fran=<slug> the form begins as a copy of that round, moved on; otherwise it is blank. */
export const loader = guard('round.manage', async ({ viewer, request, context }) => {
  const [rounds, plans] = await Promise.all([listManagedRounds(viewer), listPlansToFollow(viewer)])
  const from = new URL(request.url).searchParams.get('fran')
  const basis = rounds.find((round) => round.slug === from)
  const taken = rounds.map((round) => round.year)
  const today = Number(calendarDate(context.now).slice(0, 4))
  const next = basis && nextRound(basis, taken)
  // A superseded plan is followed up no more, so its successor is proposed.
  const plan = plans.find((one) => one.id === basis?.plan.id) ?? plans.find((one) => one.state === 'adopted')
  const year = taken.includes(today) ? Math.max(...taken) + 1 : today
  return {
    basis: basis === undefined ? null : { id: basis.id, title: basis.title },
    others: rounds.filter((round) => round !== basis).map(({ slug, title }) => ({ slug, title })),
    plans,
    values: {
      basedOn: basis === undefined ? '' : String(basis.id),
      planId: plan === undefined ? '' : String(plan.id),
      year: String(next?.year ?? year),
      title: next?.title ?? `Uppföljning ${year}`,
      opensOn: next?.opensOn ?? '',
      dueOn: next?.dueOn ?? '',
    },
  }
})

export const action = guard('round.manage', async ({ viewer, request, context }) => {
  const { form, values } = await readSentForm(request, ['basedOn', 'planId', 'year', 'title', 'opensOn', 'dueOn'])
  const parsed = newRoundInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const made = await createRound(viewer, parsed.data, context.now)
  if (made === null) throw notFound()
  if (!made.ok) return badInput<NotSaved>({ values, errors: { [made.field ?? 'title']: made.why } })
  await setFlash(context, {
    tone: 'success',
    title: 'Omgången är upplagd',
    text: 'Den är planerad. Ingen får veta något förrän du öppnar den.',
  })
  throw redirect(`${roundPath(made.slug)}/installningar`, 303)
})

export default function NewRound() {
  const { basis, others, plans, values: blank } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const values = answer?.values ?? blank
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  if (plans.length === 0) {
    return (
      <Page>
        <PageHead breadcrumb={roundsCrumbs('Ny')} title="Ny uppföljningsomgång" />
        <EmptyState
          title="Det finns ingen plan att följa upp än"
          level={2}
          action={<LinkButton href="/samordning/plan/ny">Gör en ny plan</LinkButton>}
        >
          En omgång frågar om åtagandena i en plan. Lägg upp planen först.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead
        breadcrumb={roundsCrumbs('Ny')}
        title="Ny uppföljningsomgång"
        lead="Omgången blir planerad. Du kan ändra allt tills du öppnar den."
      />
      {basis === null ? null : (
        <Notice kind="info" title={`Utgår från ${basis.title}`}>
          <p>
            Frågor, hjälptexter, inledning, påminnelser, regeln för sena svar och åtaganden som ingen tillfrågas om
            följer med. Svaren gör det inte.
          </p>
          <p>
            <a href="/samordning/omgangar/ny">Börja från början i stället</a>
          </p>
        </Notice>
      )}
      {basis !== null || others.length === 0 ? null : (
        <p>
          Utgå från{' '}
          {others.map(({ slug, title }, index) => (
            <span key={slug}>
              {index === 0 ? null : ', '}
              <a href={`/samordning/omgangar/ny?fran=${slug}`}>{title}</a>
            </span>
          ))}{' '}
          i stället för att börja från början.
        </p>
      )}
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <HiddenField name="basedOn" value={values['basedOn'] ?? ''} readOnly />
        <Select
          {...field('planId')}
          label="Plan"
          hint="De som står bakom planens åtaganden tillfrågas. Du kan ta bort några sedan."
          placeholder="Välj plan"
          options={plans.map(({ id, title, state }) => ({
            value: String(id),
            label: state === 'draft' ? `${title} (${planStates[state].label.toLocaleLowerCase('sv')})` : title,
          }))}
        />
        <TextField
          {...field('year')}
          label="År"
          hint="Står i omgångens adress och ändras inte sedan. Varje år kan ha en omgång."
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField {...field('title')} label="Titel" autoComplete="off" />
        <WindowFields field={field} />
        <ButtonRow>
          <Button>Lägg upp omgången</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
