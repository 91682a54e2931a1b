import type { SignedIn } from '#app/domain/access/roles.ts'
import type { QuestionKind, Scale, SurveyQuestion } from '#app/domain/survey/question.ts'
import type { SurveyState } from '#app/domain/survey/state.ts'
import type { ListedSurvey, Survey } from '#app/domain/survey/survey.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleSurveys } from '#app/db/visible.server.ts'

const parts = {
  gathering: { select: { slug: true, title: true } },
  _count: { select: { questions: true, invitations: true, answers: true } },
} as const satisfies Prisma.SurveyInclude

export const questionsInOrder = { orderBy: { position: 'asc' } } as const

type SurveyRow = Prisma.SurveyGetPayload<{ include: typeof parts }>

/** A stored question as the domain knows it. */
export function describeQuestion(row: Prisma.SurveyQuestionGetPayload<object>): SurveyQuestion {
  const { id, text, help, isRequired } = row
  const kind = row.kind as QuestionKind
  const stored = JSON.parse(row.options) as string[] | Scale
  return Array.isArray(stored)
    ? { id, kind, text, help, isRequired, options: stored, scale: null }
    : { id, kind, text, help, isRequired, options: [], scale: stored }
}

/** The column that the options or the scale of a question is stored in. */
export const storedOptions = ({ options, scale }: Pick<SurveyQuestion, 'options' | 'scale'>): string =>
  JSON.stringify(scale ?? options)

const described = ({ _count, openLinkHash, ...row }: SurveyRow, used: number): ListedSurvey => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  state: row.state as SurveyState,
  closesOn: row.closesOn,
  year: row.year,
  hasOpenLink: openLinkHash !== null,
  createdAt: row.createdAt,
  createdName: row.createdName,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  version: row.version,
  isDemo: row.isDemo,
  gathering: row.gathering,
  questions: _count.questions,
  invited: _count.invitations,
  answers: _count.answers,
  used,
})

/** All surveys, the newest first. */
export async function listSurveys(viewer: SignedIn): Promise<ListedSurvey[]> {
  const rows = await read().survey.findMany({
    where: visibleSurveys(viewer),
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    include: parts,
  })
  const used = await read().surveyInvitation.groupBy({ by: ['surveyId'], where: { isUsed: true }, _count: true })
  return rows.map((row) => described(row, used.find(({ surveyId }) => surveyId === row.id)?._count ?? 0))
}

/** A survey with its questions, or null: it is not there, or not for the viewer. */
export async function findSurvey(viewer: SignedIn, slug: string, from: Reader | Tx = read()): Promise<Survey | null> {
  const row = await from.survey.findFirst({
    where: { AND: [visibleSurveys(viewer), { slug }] },
    include: { ...parts, questions: questionsInOrder },
  })
  if (row === null) return null
  const used = await from.surveyInvitation.count({ where: { surveyId: row.id, isUsed: true } })
  return {
    ...described(row, used),
    introduction: row.introduction,
    questions: row.questions.map(describeQuestion),
  }
}
