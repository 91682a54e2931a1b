import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { KeptWords } from '#app/components/kept-words.tsx'
import { pageTitle } from '#app/components/site.ts'
import { findPointFacts } from '#app/db/meeting/point-facts.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { decisionStates } from '#app/domain/decision/state.ts'
import { whyNotDecide } from '#app/domain/meeting/life.ts'
import { pointKinds, takesDeed } from '#app/domain/meeting/point.ts'
import { decisionMeta } from '#app/domain/meeting/summary.ts'
import { timeInWords, timeKept } from '#app/domain/meeting/time-kept.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { setFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead, Section } from '#app/ui/page.tsx'
import { decideChoices } from './decide-choices.server.ts'
import { loadPoint, named } from './load-meeting.server.ts'
import { meetingTurns, notesPath } from './meeting-crumbs.ts'
import { PointFactsView } from './point-facts-view.tsx'
import { DecideForm, PointRefusal, SettleForm, TreatForm, type PointAnswer } from './point-forms.tsx'
import { Stage, stageIds } from './stage.tsx'
import { takePoint } from './take-point.server.ts'
import { toggled, unfolded, useMeetingKeys } from './use-meeting-keys.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('meeting.lead', async ({ viewer, params, context }) => {
  const { meeting, point } = await loadPoint(viewer, params)
  const facts = await findPointFacts(viewer, point, context.now)
  const isOpen = whyNotDecide(meeting.state) === undefined
  return {
    meeting: named(meeting),
    of: meeting.points.length,
    point,
    facts,
    time: timeInWords(timeKept({ ...meeting, isOpen }, point.position, context.now)),
    whyNot: whyNotDecide(meeting.state) ?? null,
    mayAdopt: can(viewer, 'follow-up.adopt'),
    ...(await decideChoices(viewer, facts)),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Punkt ${data.point.position}: ${data.point.title}`) : []

export const action = guard('meeting.lead', async (asked) => {
  const { meeting, point } = await loadPoint(asked.viewer, asked.params)
  const answer = await takePoint(asked, meeting, point)
  if (!('title' in answer)) return answer
  await setFlash(asked.context, { tone: 'success', ...answer })
  throw redirect(meetingAddresses(meeting.id).point(point.position), 303)
})

/** What people write in the forms of a point. */
const writtenAtPoint = ['what', 'dueOn', 'caseNumber', 'note', 'outcome']

export default function ShowPoint() {
  const { meeting, of, point, facts, time, whyNot, mayAdopt, choices, start } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as PointAnswer | undefined
  const addresses = meetingAddresses(meeting.id)
  const { position, kind, decisions } = point
  const at = (place: number) => (place >= 1 && place <= of ? addresses.point(place) : undefined)
  const settled = facts.of === 'decision' && takesDeed(kind, 'settle') ? facts.decision : null
  const deeds = {
    next: at(position + 1),
    previous: at(position - 1),
    first: at(1),
    last: at(of),
    ...(point.notes === '' ? {} : { notes: toggled(stageIds.notes) }),
    ...(whyNot === null ? { decide: unfolded(stageIds.decide) } : {}),
    help: toggled(stageIds.help),
    leave: addresses.show,
  }
  useMeetingKeys(deeds)
  return (
    <Stage
      place={`Punkt ${position} av ${of}`}
      done={position}
      of={of}
      time={time}
      previous={deeds.previous}
      next={deeds.next}
      keys={Object.keys(deeds) as (keyof typeof deeds)[]}
      ways={[
        { href: notesPath(meeting.id, position), label: 'Anteckningar i eget fönster', target: 'anteckningar' },
        ...(meeting.state === 'open'
          ? [{ href: meetingTurns(meeting.id).closing, label: 'Avsluta sammanträdet' }]
          : []),
        { href: addresses.show, label: 'Lämna visningen' },
      ]}
    >
      <PointRefusal answer={answer} />
      <PageHead eyebrow={kind === 'own' ? undefined : pointKinds[kind].label} title={point.title}>
        {point.text === '' ? null : <p className="lead text-lines">{point.text}</p>}
      </PageHead>
      <PointFactsView facts={facts} title={point.title} mayAdopt={mayAdopt} />
      {settled === null || !decisionStates[settled.state].isOpen || whyNot !== null ? null : (
        <Section id="uppfoljning" title="Vad blir det av beslutet?">
          <SettleForm answer={answer} version={settled.version} />
        </Section>
      )}
      <Section id="beslut" title={decisions.length === 0 ? 'Beslut' : `Beslut (${decisions.length})`}>
        {decisions.length === 0 ? null : (
          <ol className="plain-list">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <p>
                  <b>Beslut {decision.number}:</b> {decision.what}
                </p>
                <p className="small">
                  {decisionMeta(decision)}{' '}
                  {whyNot === null && decisionStates[decision.state].isOpen ? (
                    <a href={`${addresses.point(position)}/beslut/${decision.id}`}>
                      Rätta<span className="hidden-visually"> beslut {decision.number}</span>
                    </a>
                  ) : null}
                </p>
              </li>
            ))}
          </ol>
        )}
        {point.outcome === '' ? null : <p className="text-lines">{point.outcome}</p>}
        {whyNot === null ? (
          <>
            <Disclosure id={stageIds.decide} summary="Skriv ett beslut" open={answer?.form === 'decide'}>
              <DecideForm answer={answer} start={start} choices={choices} />
            </Disclosure>
            <Disclosure
              summary={
                decisions.length === 0 && point.treatedAt === null ? 'Behandlad utan beslut' : 'Skriv vad som sades'
              }
              meta={point.treatedAt === null ? undefined : 'Punkten är behandlad.'}
              open={answer?.form === 'treat'}
            >
              <TreatForm answer={answer} point={point} />
            </Disclosure>
          </>
        ) : (
          <>
            <Notice kind="info" title="Beslut går inte att skriva nu">
              <p>{whyNot}</p>
            </Notice>
            <KeptWords texts={writtenAtPoint.map((name) => answer?.values[name])} />
          </>
        )}
      </Section>
      {point.notes === '' ? null : (
        <Disclosure id={stageIds.notes} summary="Anteckningar">
          <p className="text-lines">{point.notes}</p>
        </Disclosure>
      )}
    </Stage>
  )
}
