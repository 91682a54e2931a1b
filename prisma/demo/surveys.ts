import { createHash } from 'node:crypto'
import { surveyTemplates } from '#app/domain/survey/template.ts'
import type { AnswerContent } from '#app/domain/survey/answer.ts'
import type { SurveyQuestion } from '#app/domain/survey/question.ts'
import { storeAnswer } from '#app/db/survey/answering.server.ts'
import { storedOptions } from '#app/db/survey/surveys.server.ts'
import type { Tx } from './load.ts'

/** Made up: 26 of 34 invited answered. Choices by their place from 0, steps of the scale from 1. */
const answered: readonly { use: number; used: boolean; most: readonly number[]; fit: number; lacks?: string }[] = [
  ...Array.from({ length: 11 }, (_, index) => ({
    use: 0,
    used: true,
    most: index < 3 ? [0, 3, 4] : [0, 3],
    fit: index % 2 === 0 ? 5 : 4,
  })),
  ...Array.from({ length: 9 }, (_, index) => ({ use: 1, used: true, most: [1, 2], fit: index < 4 ? 4 : 3 })),
  ...Array.from({ length: 6 }, (_, index) => ({
    use: 2,
    used: false,
    most: [1],
    fit: index < 1 ? 5 : 3,
    lacks:
      [
        'Mer tid för frågor.',
        'Fler exempel från kommuner.',
        'Material att ta med hem.',
        'Kortare pass.',
        'Mer om barn.',
        'Tid att prata med andra.',
      ][index] ?? '',
  })),
]

const invited = 34

/** Two made-up surveys: one that is closed, with answers, and one draft. */
export async function loadSurveys(tx: Tx): Promise<void> {
  const benefit = surveyTemplates['nytta-av-temautbildning']
  const closed = await tx.survey.create({
    data: {
      slug: 'nytta-av-temautbildning-2025',
      title: benefit.title,
      introduction: benefit.introduction,
      state: 'closed',
      closesOn: '2025-12-12',
      year: 2025,
      createdAt: new Date('2025-11-10T09:00:00Z'),
      createdName: 'Exempelsamverkan',
      openedAt: new Date('2025-11-17T08:30:00Z'),
      closedAt: new Date('2025-12-15T10:00:00Z'),
      isDemo: true,
      questions: { create: questionRows(benefit.questions) },
    },
    include: { questions: { orderBy: { position: 'asc' } } },
  })
  const keys = closed.questions.map(({ id }) => `n${id}`)
  for (const one of answered) await storeAnswer(tx, closed.id, contentOf(one, keys))
  await tx.surveyInvitation.createMany({
    // Addresses were removed when it was closed.
    data: Array.from({ length: invited }, (_, index) => ({
      surveyId: closed.id,
      email: `borttagen-exempel-${index}`,
      tokenHash: createHash('sha256').update(`exempel ${index} ${closed.slug}`).digest('hex'),
      createdAt: new Date('2025-11-17T09:00:00Z'),
      isUsed: index < answered.length,
    })),
  })
  const methods = surveyTemplates.riskbedomningsmetoder
  await tx.survey.create({
    data: {
      slug: 'strukturerade-riskbedomningsmetoder-2026',
      title: methods.title,
      introduction: methods.introduction,
      state: 'draft',
      year: 2026,
      createdAt: new Date('2026-10-05T09:00:00Z'),
      createdName: 'Exempelsamverkan',
      isDemo: true,
      questions: { create: questionRows(methods.questions) },
    },
  })
}

const questionRows = (questions: readonly Omit<SurveyQuestion, 'id'>[]) =>
  questions.map((question, index) => ({
    position: index + 1,
    kind: question.kind,
    text: question.text,
    help: question.help,
    isRequired: question.isRequired,
    options: storedOptions(question),
  }))

function contentOf(
  { use, used, most, fit, lacks }: (typeof answered)[number],
  [useKey = '', usedKey = '', mostKey = '', fitKey = '', lacksKey = '']: readonly string[],
): AnswerContent {
  return {
    [useKey]: `c${use}`,
    [usedKey]: used ? 'yes' : 'no',
    [mostKey]: most.map((choice) => `c${choice}`),
    [fitKey]: `s${fit}`,
    ...(lacks === undefined ? {} : { [lacksKey]: lacks }),
  }
}
