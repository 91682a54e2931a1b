import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { questionsOf, type QuestionField } from '#app/domain/reporting-round/question.ts'
import type { ReportFrame } from '#app/domain/status-report/as-is.ts'
import { canBeContributedTo, type AskedValue, type OfferedIndicator } from '#app/domain/status-report/frame.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'

/** What of a commitment decides which indicators its form asks about. */
const frameInclude = {
  goal: { select: { indicators: { include: { indicator: true }, orderBy: { position: 'asc' } } } },
  indicators: {
    include: { indicator: { include: { series: { orderBy: { position: 'desc' }, take: 1 } } } },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.CommitmentInclude

type FrameRow = Prisma.CommitmentGetPayload<{ include: typeof frameInclude }>

/** The indicators that a report on the commitment may say it contributed to, and the values that it is asked for. */
export function offeredAndAsked(row: Pick<FrameRow, 'goal' | 'indicators'>): {
  offered: OfferedIndicator[]
  asked: AskedValue[]
} {
  const tied = row.indicators.map(({ indicator }) => indicator)
  const all = [...row.goal.indicators.map(({ indicator }) => indicator), ...tied.filter((one) => !one.isOwn)]
  return {
    offered: [...new Map(all.map((indicator) => [indicator.id, indicator])).values()]
      .map(({ id, slug, name, shortName, state }) => ({ id, slug, name, shortName, state: state as IndicatorState }))
      .filter(canBeContributedTo),
    asked: tied
      .filter((indicator) => indicator.isOwn)
      .flatMap((indicator) =>
        indicator.series.map((series) => ({
          indicatorId: indicator.id,
          seriesId: series.id,
          name: indicator.name,
          unit: indicator.unit as IndicatorUnit,
          isDemo: indicator.isDemo,
        })),
      ),
  }
}

/** What the forms of many commitments ask about in a round, by the commitment's id; as `findReportForm` has it for one. */
export async function listFrames(roundId: number, commitmentIds: readonly number[]): Promise<Map<number, ReportFrame>> {
  const [rows, set] = await Promise.all([
    read().commitment.findMany({
      where: { id: { in: [...commitmentIds] } },
      include: { ...frameInclude, milestones: { orderBy: { position: 'asc' } } },
    }),
    read().roundQuestion.findMany({ where: { roundId } }),
  ])
  const questions = questionsOf(set.map((one) => ({ ...one, field: one.field as QuestionField })))
  return new Map(
    rows.map((row) => {
      const { offered, asked } = offeredAndAsked(row)
      return [
        row.id,
        {
          offered: questions.contributions.isAsked ? offered : [],
          asked: questions.ownValues.isAsked ? asked : [],
          milestones: questions.milestones.isAsked ? row.milestones : [],
          questions,
        },
      ]
    }),
  )
}
