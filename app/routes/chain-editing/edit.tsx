import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { editionCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { findEditedChain, saveChainLinks } from '#app/db/goal/chain-links.server.ts'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { linksIn, type StatedLinks } from '#app/domain/goal/chain-links.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { editionPath, planStates } from '#app/domain/plan/plan.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { ChainForm } from './chain-form.tsx'
import { RemainingGaps } from './remaining-gaps.tsx'

export const handle: PageHandle = { page: 'form' }

const mostFields = 10_000

async function findOne(viewer: SignedIn, params: Record<string, string | undefined>) {
  const id = idParam(params['id'])
  const chain = id === undefined ? null : await findEditedChain(viewer, params['plan'] ?? '', id)
  if (chain === null) throw notFound()
  return chain
}

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const chain = await findOne(viewer, params)
  const [goal, addressOf] = await Promise.all([
    findGoal(viewer, chain.goal.kind, chain.goal.number, chain.plan.slug),
    goalAddresses(viewer),
  ])
  if (goal === null) throw notFound()
  const { gaps, indicators } = chainOf(goal)
  return {
    chain,
    gaps,
    /** The indicators as the public page numbers them, in its order. */
    numbered: indicators.map(({ slug, name }) => ({ slug, name })),
    /** Where everybody reads the goal; nowhere yet while the plan is a draft. */
    goalHref: planStates[chain.plan.state].isPublic ? addressOf(chain.plan.slug, chain.goal) : undefined,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? pageTitle(`Kedjan för ${goalNumberLabel(found.chain.goal)}`) : []

/** What comes back when nothing was saved. */
export interface NotSaved {
  links: StatedLinks
  /** Indicators of the register that were added to the table. */
  extra: number[]
  refusal?: string
}

export const action = guard('plan.edit', async ({ viewer, request, params, context }) => {
  const chain = await findOne(viewer, params)
  const sent = await readForm(request, mostFields)
  const added = idParam(textOf(sent, 'addIndicator'))
  const answer: NotSaved = {
    links: linksIn(sent['links']),
    extra: [...idsIn(sent['extra']), ...(added === undefined ? [] : [added])],
  }
  if (textOf(sent, 'intent') === 'add-indicator') return data(answer)
  const version = textOf(sent, 'version')
  if (!/^\d{1,9}$/.test(version)) {
    return badInput({ ...answer, refusal: 'Formuläret kom fram ofullständigt. Läs in sidan igen.' })
  }
  const versions = { goal: Number(version), commitments: new Map(versionsIn(sent['commitments'])) }
  const saved = await saveChainLinks(viewer, chain.plan.slug, chain.goal.id, versions, answer.links, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    return conflict({
      ...answer,
      refusal:
        saved.why === 'gone'
          ? 'Något av det du länkade finns inte längre. Inget är sparat. Gå igenom rutorna och spara igen.'
          : 'Någon annan har ändrat målet eller ett av dess åtaganden sedan du öppnade sidan. Inget är sparat. Dina rutor är kvar. Spara igen om de ska gälla.',
    })
  }
  await setFlash(
    context,
    saved.told === ''
      ? { tone: 'info', title: 'Inget var ändrat' }
      : { tone: 'success', title: 'Kedjan är sparad', text: saved.told },
  )
  throw redirect(new URL(request.url).pathname, 303)
})

const entriesIn = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
const idsIn = (value: unknown): number[] =>
  entriesIn(value).flatMap(([key]) => (key.startsWith('i') ? (idParam(key.slice(1)) ?? []) : []))
const versionsIn = (value: unknown): [number, number][] =>
  entriesIn(value).flatMap(([key, version]): [number, number][] =>
    /^c[1-9]\d{0,8}$/.test(key) && typeof version === 'string' ? [[Number(key.slice(1)), Number(version)]] : [],
  )

export default function EditChain() {
  const { chain, gaps, goalHref } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { goal, plan, outcomes, actions } = chain
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={editionCrumbs(plan, 'Kedjan', {
          href: `${editionPath(plan.slug)}/mal/${goal.id}`,
          label: goalNumberLabel(goal),
        })}
        eyebrow={goalLabel(goal)}
        title="Ange länkar i kedjan från löfte till verkan"
        lead="Markera bara det som planen eller aktörerna har sagt. Inget gissas ur ordalydelsen."
      />
      {goalHref === undefined ? null : (
        <p>
          <a href={`${goalHref}#kedjan`}>Så visas kedjan för allmänheten</a>
        </p>
      )}
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Kedjan sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <div className="columns columns-aside">
        {outcomes.length + actions.length === 0 ? (
          <EmptyState title="Målet har inget att länka till" level={2}>
            Det finns varken utfall eller möjliga åtgärder för målet i den här planen. Vilka möjliga åtgärder i tidigare
            planer ett åtagande tar upp anger du på åtagandets egen sida.
          </EmptyState>
        ) : (
          <ChainForm answer={answer} />
        )}
        <RemainingGaps gaps={gaps} />
      </div>
    </Page>
  )
}
