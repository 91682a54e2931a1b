import { useLoaderData } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { loadGapMatrix } from '#app/db/steering/gap-matrix.server.ts'
import { goalCode } from '#app/domain/reporting-round/board.ts'
import { roundInShort } from '#app/domain/reporting-round/phase.ts'
import { hasHole, type GapRow } from '#app/domain/steering/gap-matrix.ts'
import { besideGaps, gapCount } from '#app/domain/steering/gap-words.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { ClosingList } from './closing-list.tsx'
import { GapCounting } from './gap-counting.tsx'
import { gapQuery, gapsAddress } from './gap-ground.ts'
import { mayMend } from './gap-mending.ts'
import { GapTable } from './gap-table.tsx'
import { GoalAnswers } from './goal-answers.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Luckor')

export const loader = guardSteering('steering.read', async ({ viewer, request, context }) => {
  const query = new URL(request.url).searchParams
  const loaded = await loadGapMatrix(viewer, context.now)
  const onlyHoles = query.get(gapQuery.shown) === gapQuery.onlyHoles
  if (loaded === null) return { loaded: null, onlyHoles }
  const { round, planSlug, matrix, owed, isFrozen } = loaded
  const chosen = matrix.rows.find((row) => goalCode(row) === query.get(gapQuery.goal))
  return {
    loaded: {
      round,
      planSlug,
      matrix,
      isFrozen,
      mends: mayMend(viewer),
      answers:
        chosen === undefined
          ? null
          : { row: chosen, owed: owed.filter(({ goal }) => goalCode(goal) === goalCode(chosen)) },
    },
    onlyHoles,
  }
})

export default function ShowGaps() {
  const { loaded, onlyHoles } = useLoaderData<typeof loader>()
  const pages = useSteeringPages()
  const title = 'Var finns luckorna?'
  if (loaded === null) {
    return (
      <Page>
        <PageHead title={title} lead="Vad saknas i planen och i uppföljningen, och vad skulle täcka det?" />
        <SteeringNav here="gaps" />
        <EmptyState title="Det finns ingen uppföljningsomgång än" level={2}>
          När en omgång har lagts upp visas planens luckor här.
        </EmptyState>
      </Page>
    )
  }
  const { round, planSlug, matrix, isFrozen, mends, answers } = loaded
  const rows = onlyHoles ? matrix.rows.filter(hasHole) : matrix.rows
  const answersOf = (goal: GapRow) => gapsAddress(pages.gaps, { onlyHoles, goal })
  return (
    <Page width="wide">
      <PageHead
        eyebrow={`${round.title} · ${roundInShort(round).toLocaleLowerCase('sv')}${isFrozen ? ' · svaren som de fastställdes' : ''}`}
        title={title}
        lead={`${gapCount(matrix.all)}.`}
      />
      <SteeringNav here="gaps" />
      <div>
        <p className="gap-choice">
          <span>{besideGaps(matrix.all).join(' ')}</span>
          {onlyHoles ? <span>{`${rows.length} av ${matrix.rows.length} mål visas.`}</span> : null}
          {onlyHoles || matrix.all.holes > 0 ? (
            <a className="no-print" href={gapsAddress(pages.gaps, { onlyHoles: !onlyHoles })}>
              {onlyHoles ? 'Visa alla mål' : 'Visa bara mål med luckor'}
            </a>
          ) : null}
        </p>
        {rows.length === 0 ? (
          <p>Inget mål har någon lucka.</p>
        ) : (
          <GapTable caption="Luckor mål för mål" rows={rows} byColumn={matrix.byColumn} answersOf={answersOf} />
        )}
      </div>
      {answers === null ? null : <GoalAnswers row={answers.row} owed={answers.owed} />}
      <Section id="sa-sluts-luckorna" title="Så sluts luckorna">
        <p>En lucka är ett faktum i planen eller i svaren, inte ett fel hos någon.</p>
        <ClosingList
          rows={matrix.rows}
          answersOf={answersOf}
          mends={mends}
          where={{ plan: planSlug, round: round.slug }}
        />
      </Section>
      <GapCounting matrix={matrix} />
    </Page>
  )
}
