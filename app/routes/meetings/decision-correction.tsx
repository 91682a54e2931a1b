import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { changeDecision } from '#app/db/decision/deciding.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionChange } from '#app/domain/decision/input.ts'
import { whyNotDeed } from '#app/domain/decision/rules.ts'
import { whyNotDecide } from '#app/domain/meeting/life.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { idParam } from '#app/http/id-param.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { DecideFields, decideFieldNames } from './decide-form.tsx'
import { loadPoint, named } from './load-meeting.server.ts'
import { MeetingHead, NotDone } from './meeting-head.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Rätta ett beslut')

/** The decision of the address, made at the point of the address. */
async function loadDecision(viewer: SignedIn, params: Record<string, string | undefined>) {
  const { meeting, point } = await loadPoint(viewer, params)
  const decision = point.decisions.find(({ id }) => id === idParam(params['decision']))
  if (decision === undefined) throw notFound()
  return { meeting, point, decision }
}

export const loader = guard('decision.write', async ({ viewer, params }) => {
  const { meeting, point, decision } = await loadDecision(viewer, params)
  const doing = new Set(decision.who.map(({ slug }) => slug))
  return {
    meeting: named(meeting),
    position: point.position,
    number: decision.number,
    whyNot: whyNotDecide(meeting.state) ?? whyNotDeed('changed', decision.state) ?? null,
    choices: {
      organisations: (await listOrganisations(viewer)).map(({ slug, name }) => ({
        slug,
        name,
        isConcerned: doing.has(slug),
      })),
      commitments: [],
    },
    values: {
      version: String(decision.version),
      what: decision.what,
      dueOn: decision.dueOn ?? '',
      caseNumber: decision.caseNumber,
      ...Object.fromEntries([...doing].map((slug) => [`organisations.${slug}`, 'on'])),
    } as Record<string, string>,
  }
})

export const action = guard('decision.write', async ({ viewer, request, params, context }) => {
  const { meeting, point, decision } = await loadDecision(viewer, params)
  const { form, values } = await readSentForm(request, ['version', ...decideFieldNames])
  const parsed = decisionChange(meeting.heldOn).safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await changeDecision(viewer, decision.id, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    return saved.field === undefined
      ? conflict<NotSaved>({ values, errors: {}, refusal: saved.why, version: saved.version })
      : badInput<NotSaved>({ values, errors: { [saved.field]: saved.why } })
  }
  await setFlash(context, { tone: 'success', title: `Beslut ${decision.number} är rättat` })
  throw redirect(meetingAddresses(meeting.id).point(point.position), 303)
})

export default function CorrectDecision() {
  const { meeting, position, number, whyNot, choices, values: stored } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const fields = postedFields(values, answer?.errors ?? {})
  const back = meetingAddresses(meeting.id).point(position)
  return (
    <Page>
      <MeetingHead
        meeting={meeting}
        here={`Rätta beslut ${number}`}
        lead="Beslutet går att rätta tills sammanträdet avslutas."
      />
      <NotDone title="Inget sparades" why={answer?.refusal} />
      {whyNot === null ? (
        <form className="form" method="post" noValidate>
          <ErrorSummary errors={fields.faults}>Inget har sparats än. Det du skrev finns kvar.</ErrorSummary>
          <HiddenField name="version" value={answer?.version ?? stored['version'] ?? ''} readOnly />
          <DecideFields fields={fields} values={values} choices={choices} />
          <ButtonRow>
            <Button>Spara rättelsen</Button>
            <LinkButton kind="quiet" href={back}>
              Avbryt
            </LinkButton>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title="Beslutet ligger fast">
          <p>{whyNot}</p>
          <p>
            <a href={back}>Tillbaka till punkten</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
