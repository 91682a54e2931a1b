import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { DecisionRows } from '#app/components/decision-rows.tsx'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { changeActor } from '#app/db/commitment/commitment-actors.server.ts'
import { findEditedCommitment } from '#app/db/commitment/commitment-editing.server.ts'
import { saveCommitment, type CommitmentChange } from '#app/db/commitment/commitment-saving.server.ts'
import { listDecisions } from '#app/db/decision/decisions.server.ts'
import { listCommitmentHistory } from '#app/db/history.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { assignInput, removeInput } from '#app/domain/commitment/actor-input.ts'
import { commitmentFormValues, isRowIntent, typedCommitment, withRows } from '#app/domain/commitment/form-values.ts'
import { commitmentInput, type CommitmentInput } from '#app/domain/commitment/input.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath, planStates } from '#app/domain/plan/plan.ts'
import { steeringPages } from '#app/domain/steering/addresses.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { ActorsForm } from './actors-form.tsx'
import { CommitmentForm, commitmentParts } from './commitment-form.tsx'
import { SavedContent } from './saved-content.tsx'

export const handle: PageHandle = { page: 'app' }

async function findOne(viewer: SignedIn, params: Record<string, string | undefined>) {
  const id = idParam(params['id'])
  const commitment = id === undefined ? null : await findEditedCommitment(viewer, params['plan'] ?? '', id)
  if (commitment === null) throw notFound()
  return commitment
}

export const loader = guard('commitment.edit', async ({ viewer, params, context }) => {
  const commitment = await findOne(viewer, params)
  const today = calendarDate(context.now)
  return {
    commitment,
    values: commitmentFormValues(commitment.content, commitment.version),
    organisations: await listOrganisations(viewer),
    history: await listCommitmentHistory(viewer, commitment.id),
    decisions: await listDecisions(viewer, { commitmentId: commitment.id }, today),
    today,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Redigera: ${data.commitment.content.label}`) : []

/** What comes back when nothing was saved. */
export interface NotSaved {
  /** Everything typed in the commitment's form. */
  values?: CommitmentInput
  errors?: Record<string, string>
  /** Why it could not be done as things stand. */
  refusal?: string
  /** What was chosen in the form of actors, and what was wrong with it. */
  actor?: { organisationId: string; role: string; errors: Record<string, string> }
}

const newerVersion =
  'Någon annan har sparat en nyare version sedan du öppnade sidan. Inget har skrivits över. Det du skrev finns kvar i formuläret. Jämför med det som nu är sparat, för in det du vill behålla och spara igen.'

export const action = guard('commitment.edit', async ({ viewer, request, params, context }) => {
  const { content, id, plan, version: current } = await findOne(viewer, params)
  const sent = await readForm(request)
  const intent = textOf(sent, 'intent')
  const refuse = (result: Exclude<CommitmentChange, { ok: true }>, refused: NotSaved) =>
    conflict<NotSaved>(result.kind === 'refused' ? refused : { ...refused, refusal: newerVersion })
  let done: CommitmentChange | null

  if (intent === 'assign' || intent === 'remove') {
    const actor = { organisationId: textOf(sent, 'organisationId'), role: textOf(sent, 'role') }
    const parsed = (intent === 'assign' ? assignInput : removeInput).safeParse(sent)
    if (!parsed.success) return badInput<NotSaved>({ actor: { ...actor, errors: fieldErrors(parsed.error) } })
    done = await changeActor(viewer, plan.slug, id, parsed.data, context.now)
    if (done?.ok === false) {
      const errors = done.kind === 'refused' ? done.errors : {}
      return refuse(done, { actor: { ...actor, errors } })
    }
  } else {
    const values = typedCommitment(sent, commitmentFormValues(content, current))
    if (isRowIntent(intent)) return data<NotSaved>({ values: withRows(values, intent) })
    const parsed = commitmentInput(calendarDate(context.now), {
      state: plan.state,
      milestones: content.milestones,
    }).safeParse(values)
    if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
    done = await saveCommitment(viewer, plan.slug, id, parsed.data, context.now)
    if (done?.ok === false) {
      return refuse(
        done,
        done.kind === 'refused'
          ? { values, refusal: Object.values(done.errors).join(' ') }
          : { values: { ...values, version: String(done.version) } },
      )
    }
  }
  if (done === null) throw notFound()
  await setFlash(
    context,
    done.changes.length === 0
      ? { tone: 'info', title: 'Inget var ändrat', text: 'Det som står i formuläret är redan sparat.' }
      : { tone: 'success', title: 'Åtagandet är sparat', text: done.changes.join(' ').slice(0, 400) },
  )
  throw redirect(new URL(request.url).pathname, 303)
})

/** The parts of the page, for those that are there. */
const partsOf = (isRewordable: boolean, hasDecisions: boolean, hasHistory: boolean) =>
  [
    ...Object.values(commitmentParts).filter(({ id }) => isRewordable || id !== commitmentParts.wording.id),
    { id: 'aktorer', title: 'Aktörer och rapportörer' },
    ...(hasDecisions ? [{ id: 'beslut', title: 'Styrgruppens beslut' }] : []),
    ...(hasHistory ? [{ id: 'historik', title: 'Historik' }] : []),
  ].map(({ id, title }) => ({ href: `#${id}`, label: title }))

export default function EditCommitment() {
  const { commitment, values, history, decisions, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { content, goal, plan, position, source, locator } = commitment
  const locked = whyNotReword(plan.state)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={editionCrumbs(plan, `Åtagande ${position}`, {
          href: `${editionPath(plan.slug)}/mal/${goal.id}`,
          label: goalNumberLabel(goal),
        })}
        eyebrow={`Åtagande ${position} i ${goalLabel(goal)}`}
        title={content.label}
      />
      {locked === undefined ? (
        <p>Planen är ett utkast, så lydelsen går att ändra.</p>
      ) : (
        <>
          <Verbatim source={`${sourceName(source)}, ${locator}`}>{content.text}</Verbatim>
          <p className="small">{locked}</p>
        </>
      )}
      {planStates[plan.state].isPublic ? (
        <p className="small">
          <a href={`/atagande/${commitment.slug}`}>Så visas åtagandet för allmänheten</a>
        </p>
      ) : null}
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Ändringen sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {answer?.refusal === newerVersion ? (
        <Section id="sparat" title="Det som är sparat nu">
          <SavedContent content={content} />
        </Section>
      ) : null}
      <WithPageNav links={partsOf(locked === undefined, decisions.length > 0, history.length > 0)}>
        <CommitmentForm key={JSON.stringify(answer?.values ?? values)} answer={answer} />
        <Section id="aktorer" title="Aktörer och rapportörer">
          <ActorsForm answer={answer?.actor} />
        </Section>
        {decisions.length === 0 ? null : (
          <Section id="beslut" title="Styrgruppens beslut">
            <DecisionRows
              decisions={decisions}
              today={today}
              hrefOf={({ id }) => steeringPages(undefined).decision(id)}
            />
          </Section>
        )}
        <ReportHistory history={history} quoted={false} />
      </WithPageNav>
    </Page>
  )
}
