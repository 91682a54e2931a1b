import { useLoaderData } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listDifferingAssessments } from '#app/db/round/assessment.server.ts'
import { findCurrentRound } from '#app/db/round/rounds.server.ts'
import { loadSteeringPage } from '#app/db/steering/page.server.ts'
import { tellRound } from '#app/db/steering/told.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { NoRoundYet, SteeringView } from './page-view.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Styrgrupp')

export const loader = guardSteering('steering.read', async ({ viewer, context }) => {
  const [page, round] = await Promise.all([loadSteeringPage(viewer, context.now), findCurrentRound(viewer)])
  if (page === null || round?.id !== page.round.id) return { page: null, beside: { owed: [], differing: [] } }
  const [{ owed }, differing] = await Promise.all([
    tellRound(viewer, round, context.now),
    listDifferingAssessments(viewer, round.id),
  ])
  return {
    page,
    beside: {
      differing,
      // Only what the lists look at, since all of it is sent with the page.
      owed: owed.map(({ organisation, commitment, state, degree, course }) => ({
        organisation: { slug: organisation.slug, name: organisation.name },
        commitment: { slug: commitment.slug, label: commitment.label },
        state,
        degree,
        course,
      })),
    },
  }
})

export default function ShowSteering() {
  const { page, beside } = useLoaderData<typeof loader>()
  return page === null ? <NoRoundYet /> : <SteeringView page={page} beside={beside} />
}
