import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { areaKindOf } from '#app/domain/observation/observation-rules.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import type { SurveyQuestion } from '#app/domain/survey/question.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import { surveyChoices, surveyValue, type SurveyValue, type SurveyValueInput } from '#app/domain/survey/value.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordImportIn } from '#app/db/import/recording.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { readAnswers } from './survey-results.server.ts'
import { surveySource } from './survey-source.server.ts'
import { findSurvey } from './surveys.server.ts'

/** The levels that the partnership's own survey says something of. */
const surveyLevels = ['country', 'county', 'unstated'] as const satisfies readonly SeriesLevel[]

/** A series that a share can be a value of. */
export interface ShareSeries {
  id: number
  indicator: { slug: string; shortName: string; name: string }
  label: string
}

/** Series of shares that have not ended, those of the indicators that say that they are measured by an own survey first. */
export async function listShareSeries(viewer: SignedIn): Promise<ShareSeries[]> {
  if (!can(viewer, 'survey.manage')) return []
  const rows = await read().series.findMany({
    where: { ending: null, level: { in: [...surveyLevels] }, indicator: { unit: 'percent' } },
    select: {
      id: true,
      shortLabel: true,
      indicator: { select: { slug: true, shortName: true, name: true, collection: true } },
    },
  })
  const rank = ({ indicator }: (typeof rows)[number]): number => (indicator.collection === 'own-survey' ? 0 : 1)
  return rows
    .toSorted(
      (a, b) => rank(a) - rank(b) || compareSwedish(a.indicator.shortName, b.indicator.shortName) || a.id - b.id,
    )
    .map(({ id, shortLabel, indicator: { slug, shortName, name } }) => ({
      id,
      indicator: { slug, shortName, name },
      label: shortLabel,
    }))
}

/** The answers that have been counted together before for values of a question. */
async function countedBefore(from: Reader | Tx, surveyId: number, questionId: number): Promise<string[][]> {
  const rows = await from.import.findMany({ where: { kind: 'survey' }, select: { choices: true } })
  return rows.flatMap(({ choices }) => {
    const read = surveyChoices.safeParse(JSON.parse(choices))
    return read.success && read.data.surveyId === surveyId && read.data.questionId === questionId
      ? [read.data.codes]
      : []
  })
}

/** What a value of the question would be with these answers counted. */
export const previewValue = async (
  _viewer: SignedIn,
  survey: Survey,
  question: SurveyQuestion,
  codes: readonly string[],
): Promise<SurveyValue> =>
  surveyValue(
    question,
    await readAnswers(read(), survey.id),
    codes,
    await countedBefore(read(), survey.id, question.id),
  )

/** What was recorded. */
export interface RecordedValue {
  importId: number
  outcome: 'created' | 'revised' | 'unchanged'
  indicatorSlug: string
}

/**
 * Records the share that chose among the ticked answers as a value of a series, with the survey as its source: source,
 * import and value in one transaction. Null: the survey is not there, or not for the viewer.
 *
 * @param ownCounty the code of the county that the partnership works in
 */
export function recordSurveyValue(
  viewer: SignedIn,
  slug: string,
  input: SurveyValueInput,
  ownCounty: string,
  now: Date,
): Promise<EditAnswer<RecordedValue> | null> {
  return write(async (tx): Promise<EditAnswer<RecordedValue> | null> => {
    const survey = await findSurvey(viewer, slug, tx)
    if (survey === null || !can(viewer, 'import.manage')) return null
    const stale = staleAnswer(input.version, survey.version)
    if (stale !== undefined) return stale
    if (survey.state !== 'closed') return { ok: false, why: 'Stäng enkäten först. Värdet räknas på alla svar.' }
    const question = survey.questions.find(({ id }) => id === input.questionId)
    if (question === undefined) return { ok: false, field: 'questionId', why: 'Frågan finns inte i enkäten.' }
    const answers = await readAnswers(tx, survey.id)
    const value = surveyValue(question, answers, input.codes, await countedBefore(tx, survey.id, question.id))
    if (!value.ok) return { ok: false, field: value.field, why: value.why }
    const series = await tx.series.findFirst({
      where: { id: input.seriesId, level: { in: [...surveyLevels] }, indicator: { unit: 'percent' } },
      select: { id: true, level: true, indicator: { select: { slug: true } } },
    })
    if (series === null) return { ok: false, field: 'seriesId', why: 'Välj en serie med andelar.' }
    const kind = areaKindOf[series.level as SeriesLevel]
    const area = (await findAreaRegister(viewer)).areas.find((one) =>
      kind === 'county' ? one.code === ownCounty : one.kind === kind,
    )
    if (area === undefined) return { ok: false, field: 'seriesId', why: 'Området som serien gäller finns inte.' }
    const recorded = await recordImportIn(
      tx,
      viewer,
      {
        kind: 'survey',
        title: `${survey.title}: ${question.text}`.slice(0, 200),
        sourceId: await surveySource(tx, viewer, survey, now),
        choices: { surveyId: survey.id, questionId: question.id, codes: input.codes },
        values: [
          {
            ...value.content,
            seriesId: series.id,
            subject: { kind: 'area', area },
            year: input.year,
            breakdown: 'total',
            quoted: value.quoted,
            locator: `Frågan ”${question.text}”`,
          },
        ],
        reason: input.reason,
        isDemo: survey.isDemo,
      },
      now,
    )
    if (!recorded.ok) throw new NotRecorded(recorded.problems.map(({ why }) => why).join(' '))
    return {
      ok: true,
      importId: recorded.id,
      outcome: recorded.created > 0 ? 'created' : recorded.revised > 0 ? 'revised' : 'unchanged',
      indicatorSlug: series.indicator.slug,
    }
  }).catch((error: unknown) => {
    // Thrown, so that the source made for the survey is not left without values.
    if (error instanceof NotRecorded) return { ok: false, why: error.message }
    throw error
  })
}

class NotRecorded extends Error {
  override name = 'NotRecorded'
}
