import type { PointFacts } from '#app/db/meeting/point-facts.server.ts'
import { DecisionPoint } from './decision-point.tsx'
import { FollowUpPoint, GoalPoint, SilentPoint } from './other-points.tsx'
import { ReportPoint } from './report-point.tsx'

/** What a point is about as it stands when the page is read. */
export function PointFactsView({ facts, title, mayAdopt }: { facts: PointFacts; title: string; mayAdopt: boolean }) {
  const gone = <p>Det som punkten handlar om går inte längre att läsa här.</p>
  switch (facts.of) {
    case 'nothing':
      return null
    case 'report':
      return facts.report === null ? gone : <ReportPoint found={facts.report} />
    case 'decision':
      return facts.decision === null ? gone : <DecisionPoint found={facts.decision} title={title} />
    case 'goal':
      return facts.goal === null ? gone : <GoalPoint found={facts.goal} />
    case 'round':
      return facts.round === null ? gone : <SilentPoint found={facts.round} />
    case 'follow-up':
      return facts['follow-up'] === null ? gone : <FollowUpPoint found={facts['follow-up']} mayAdopt={mayAdopt} />
  }
}
