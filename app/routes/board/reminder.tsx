import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { guard } from '#app/auth/guard.server.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { organisationsOfReports } from '#app/db/round/reports.server.ts'
import {
  planReminder,
  remindOrganisations,
  type PlannedReminder,
  type Reminded,
} from '#app/db/round/reminding.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import { organisationTick, readBoardSelection, whyNotRemind } from '#app/domain/reporting-round/board-selection.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { loadRound } from './load-round.server.ts'
import { NotDone } from './not-done.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Påminn')

/** The address only takes what was ticked; to read it is to go back to the board. */
export const loader = guard('round.manage', async ({ viewer, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  if (context.once.has('asked')) return null
  throw redirect(roundAddresses(round.slug).board, 303)
})

type Shown = { round: Round } & ({ why: string; plan?: undefined } | { why?: undefined; plan: PlannedReminder })

/** As many ticks as a board can have. */
const mostTicks = 5000

export const action = guard('round.manage', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  const form = await readForm(request, mostTicks)
  const ticked = readBoardSelection(form)
  const ids = [...ticked.organisationIds, ...(await organisationsOfReports(viewer, round.id, ticked.reports))]
  context.once.set('asked', true)
  const why = whyNotRemind(round.phase)
  if (why !== undefined) return conflict<Shown>({ round, why })
  if (ids.length === 0) {
    return badInput<Shown>({ round, why: 'Markera minst en organisation eller rapport på tavlan först.' })
  }
  if (form['intent'] !== 'confirmed')
    return { round, plan: await planReminder(viewer, round, ids, context.now) } as Shown
  const done = await remindOrganisations(viewer, round, ids, context.now)
  if (!done.ok) return conflict<Shown>({ round, why: done.why })
  await setFlash(context, { tone: done.people > 0 ? 'success' : 'info', ...told(done) })
  throw redirect(roundAddresses(round.slug).board, 303)
})

/** What became of the reminder, in words. Longer lists than twelve are cut, so that they fit in a message. */
function told(done: Extract<Reminded, { ok: true }>): { title: string; text: string } {
  const names = (all: readonly string[]): string =>
    all.length <= 12 ? formatList(all) : `${formatList(all.slice(0, 11))} och ${all.length - 11} till`
  const parts = [
    done.organisations.length === 0 ? '' : `Påminnelsen gick till ${names(done.organisations)}.`,
    done.already.length === 0 ? '' : `Redan påminda i dag: ${names(done.already)}.`,
    done.unreachable.length === 0 ? '' : `Gick inte att nå: ${names(done.unreachable)}.`,
    done.finished.length === 0 ? '' : `Har redan skickat in allt: ${names(done.finished)}.`,
  ]
  return {
    title:
      done.people === 0 ? 'Ingen ny påminnelse' : `${sentenceCase(counted(done.people, 'person', 'personer'))} påminns`,
    text: parts.filter((part) => part !== '').join(' '),
  }
}

export default function Remind() {
  const answer = useActionData<typeof action>() as Shown | undefined
  if (answer === undefined) return null
  const { round, plan, why } = answer
  if (plan === undefined) return <NotDone round={round} title="Påminn" why={why} />
  const { board, reminder } = roundAddresses(round.slug)
  const people = plan.toRemind.reduce((sum, one) => sum + one.people.length, 0)
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, 'Påminn')}
        title={`Påminn ${counted(plan.toRemind.length, 'organisation', 'organisationer')}?`}
        lead={`${sentenceCase(counted(people, 'person', 'personer'))} får ett meddelande om vad som är kvar att svara på. Den som redan har påmints i dag får inget till.`}
      />
      <Names id="paminns" title="Får en påminnelse">
        {plan.toRemind.map(({ id, name, left, people: who }) => (
          <li key={id}>
            <b>{name}</b>
            <p>
              {sentenceCase(counted(left, 'rapport', 'rapporter'))} kvar. Till {formatList(who)}.
            </p>
          </li>
        ))}
      </Names>
      <Names id="nas-inte" title="Går inte att nå">
        {plan.unreachable.map(({ id, name }) => (
          <li key={id}>{name}: ingen kontaktperson eller användare med en adress som fungerar.</li>
        ))}
      </Names>
      <Names id="redan" title="Har redan påmints i dag">
        {plan.already.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Names>
      <Names id="klara" title="Har redan skickat in allt">
        {plan.finished.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Names>
      <form method="post" action={reminder}>
        {plan.toRemind.map(({ id }) => (
          <input key={id} type="hidden" name={organisationTick(id)} value="on" />
        ))}
        <ButtonRow>
          {plan.toRemind.length === 0 ? null : (
            <Button name="intent" value="confirmed">
              Skicka påminnelsen
            </Button>
          )}
          <a href={board}>Tillbaka till tavlan</a>
        </ButtonRow>
      </form>
    </Page>
  )
}

function Names({ id, title, children }: { id: string; title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul className="ruled-list">{children}</ul>
    </Section>
  )
}
