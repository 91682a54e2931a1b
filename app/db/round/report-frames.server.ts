import type { Viewer } from '#app/domain/access/roles.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { questionsOf, type QuestionField } from '#app/domain/reporting-round/question.ts'
import { canBeContributedTo, type AskedValue, type OfferedIndicator } from '#app/domain/status-report/frame.ts'
import type { ReportFrame } from '#app/domain/status-report/handing-in.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { seenLife, seenState } from '#app/db/indicator/seen-life.ts'

/** What of a commitment decides which indicators its form asks about. */
export const frameInclude = (viewer: Viewer) =>
  ({
    goal: {
      select: {
        indicators: { include: { indicator: { include: seenLife(viewer) } }, orderBy: { position: 'asc' } },
      },
    },
    indicators: {
      include: {
        indicator: { include: { series: { orderBy: { position: 'desc' }, take: 1 }, ...seenLife(viewer) } },
      },
      orderBy: { id: 'asc' },
    },
  }) satisfies Prisma.CommitmentInclude

type FrameRow = Prisma.CommitmentGetPayload<{ include: ReturnType<typeof frameInclude> }>

/** The indicators that a report on the commitment may say it contributed to, and the values that it is asked for. */
export function offeredAndAsked(row: Pick<FrameRow, 'goal' | 'indicators'>): {
  offered: OfferedIndicator[]
  asked: AskedValue[]
} {
  const tied = row.indicators.map(({ indicator }) => indicator)
  const all = [...row.goal.indicators.map(({ indicator }) => indicator), ...tied.filter((one) => !one.isOwn)]
  return {
    offered: [...new Map(all.map((indicator) => [indicator.id, indicator])).values()]
      .map((row) => ({ id: row.id, slug: row.slug, name: row.name, shortName: row.shortName, state: seenState(row) }))
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
export async function listFrames(
  viewer: Viewer,
  roundId: number,
  commitmentIds: readonly number[],
): Promise<Map<number, ReportFrame>> {
  const [rows, set] = await Promise.all([
    read().commitment.findMany({
      where: { id: { in: [...commitmentIds] } },
      include: { ...frameInclude(viewer), milestones: { orderBy: { position: 'asc' } } },
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
