import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import type { ManagedRound } from '#app/db/round/managed-rounds.server.ts'
import { listRoundHistory } from '#app/db/round/round-history.server.ts'
import { changeRound } from '#app/db/round/round-settings.server.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { roundInput } from '#app/domain/reporting-round/round-input.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { roundCrumbs, roundPath } from '#app/components/round-crumbs.ts'
import { loadRound } from './load-round.server.ts'
import { LockedParts } from './locked-parts.tsx'
import { RoundHistory } from './round-history.tsx'
import { RoundNav } from '#app/components/round-nav.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SettingsSummary } from './settings-summary.tsx'
import { settingValues } from './settings-values.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('round.manage', async ({ viewer, params }) => {
  const round = await loadRound(viewer, params)
  return { round, values: settingValues(round), history: await listRoundHistory(viewer, round.id) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Inställningar: ${data.round.title}`) : []

/** What comes back when nothing was saved; with what a newer version says. */
type Refused = NotSaved & { current?: ManagedRound }

/** The texts of the form that belong together: when its phase locks them the page leaves them out. */
const texts = ['title', 'opensOn', 'dueOn', 'introduction', 'lateAnswers', 'remindBefore', 'remindAfter'] as const

export const action = guard('round.manage', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params)
  const stored = settingValues(round)
  const { form: sent, values: typed } = await readSentForm(request, [])
  // What the page left out, because the phase locks it, stays as it is stored.
  const left = Object.fromEntries(texts.filter((name) => !(name in sent)).map((name) => [name, stored[name] ?? '']))
  const values = {
    ...('questions' in sent
      ? {}
      : Object.fromEntries(Object.entries(stored).filter(([name]) => name.startsWith('questions.')))),
    ...left,
    ...typed,
    version: typed['version'] ?? '',
  }
  const parsed = roundInput.safeParse({ ...left, version: '', questions: round.questions, ...sent })
  if (!parsed.success) return badInput<Refused>({ values, errors: fieldErrors(parsed.error) })
  const saved = await changeRound(viewer, round.slug, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    if (saved.kind === 'faults') return badInput<Refused>({ values, errors: saved.errors })
    const fresh = { ...values, version: String(saved.current.version) }
    return conflict<Refused>({ values: fresh, errors: {}, refusal: saved.why, current: saved.current })
  }
  await setFlash(context, { tone: 'success', title: 'Inställningarna är sparade' })
  throw redirect(`${roundPath(round.slug)}/installningar`, 303)
})

export default function EditSettings() {
  const { round, values, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Refused | undefined
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, 'Inställningar')}
        eyebrow={`${round.title} · ${roundPhases[round.phase].label.toLocaleLowerCase('sv')}`}
        title="Omgångens inställningar"
        lead="När omgången är öppen, vad den frågar om och när den påminner."
      />
      <RoundNav slug={round.slug} here="installningar" />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inställningarna sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {round.phase === 'frozen' ? (
        <SettingsSummary round={round} />
      ) : (
        <>
          <LockedParts round={round} />
          <SettingsForm round={round} values={answer?.values ?? values} errors={answer?.errors ?? {}} />
        </>
      )}
      {answer?.current === undefined ? null : (
        <Section id="nyare" title="Det som är sparat nu">
          <SettingsSummary round={answer.current} />
        </Section>
      )}
      <RoundHistory history={history} />
    </Page>
  )
}
