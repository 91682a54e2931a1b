import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { RoundNav } from '#app/components/round-nav.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listDecisions } from '#app/db/decision/decisions.server.ts'
import { findBoard } from '#app/db/round/board.server.ts'
import { waitingByOrganisation } from '#app/domain/decision/by-organisation.ts'
import {
  boardQuery,
  countStates,
  goalCode,
  isFiltered,
  narrowBoard,
  readBoardFilter,
} from '#app/domain/reporting-round/board.ts'
import { whyNotRemind, whyNotReview } from '#app/domain/reporting-round/board-selection.ts'
import { roundInShort } from '#app/domain/reporting-round/phase.ts'
import { calendarDate, counted, formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { BoardCounts } from './board-counts.tsx'
import { BoardFilterForm } from './board-filter-form.tsx'
import { BoardForm } from './board-form.tsx'
import { BoardWarnings } from './board-warnings.tsx'
import { loadRound } from './load-round.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('round.read', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  const query = new URL(request.url).searchParams
  const filter = readBoardFilter(query)
  const board = await findBoard(viewer, round, context.now)
  return {
    round,
    filter,
    marked: query.get('markera'),
    counts: countStates(board.reports),
    organisations: board.organisations,
    goals: [...new Map(board.reports.map(({ goal }) => [goalCode(goal), goal])).values()],
    shown: narrowBoard(board, filter),
    decisions: waitingByOrganisation(await listDecisions(viewer, {}, calendarDate(context.now))),
    whyNotRemind: whyNotRemind(round.phase),
    whyNotReview: whyNotReview(round.phase),
  }
})

export type BoardPage = Awaited<ReturnType<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.round.title) : [])

export default function ShowBoard() {
  const data = useLoaderData<typeof loader>() as BoardPage
  const { round, counts, filter, shown } = data
  const waiting = counts.byState.submitted
  const addresses = roundAddresses(round.slug)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={roundCrumbs(round)}
        eyebrow={roundInShort(round)}
        title={round.title}
        lead="Vem har svarat, vem saknas, och vad väntar på dig?"
      />
      <RoundNav slug={round.slug} here="" />
      <Progress
        done={counts.reported}
        of={counts.owed}
        text={`${formatNumber(counts.reported)} av ${formatNumber(counts.owed)} lägesrapporter har kommit in`}
      />
      <BoardCounts counts={counts} board={addresses.board} />
      {waiting === 0 || data.whyNotReview !== undefined ? null : (
        <p>
          <LinkButton href={addresses.review}>
            Granska {counted(waiting, 'inskickad rapport', 'inskickade rapporter')}
          </LinkButton>
        </p>
      )}
      <BoardWarnings organisations={data.organisations} board={addresses.board} />
      <Section id="tavlan" title="Organisationer och åtaganden">
        <BoardFilterForm {...data} board={addresses.board} />
        {shown.reports.length > 0 ? (
          <BoardForm {...data} addresses={addresses} query={boardQuery(filter)} />
        ) : (
          <EmptyState
            title={isFiltered(filter) ? 'Inget stämmer med urvalet' : 'Ingen är tillfrågad i omgången'}
            action={isFiltered(filter) ? <a href={addresses.board}>Visa alla</a> : undefined}
          >
            {isFiltered(filter)
              ? 'Ändra urvalet, eller visa alla organisationer och åtaganden.'
              : 'Utse vem som rapporterar om planens åtaganden, så visas de här.'}
          </EmptyState>
        )}
      </Section>
    </Page>
  )
}
