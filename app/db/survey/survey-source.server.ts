import type { SignedIn } from '#app/domain/access/roles.ts'
import { responseRate, responseRateInWords } from '#app/domain/survey/response-rate.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** The source edition that a survey's values cite: made with the first value, with the response rate. Answers its id. */
export async function surveySource(tx: Tx, viewer: SignedIn, survey: Survey, now: Date): Promise<number> {
  const slug = `enkat-${survey.slug}`
  const known = await tx.source.findUnique({ where: { slug }, select: { id: true } })
  if (known !== null) return known.id
  const site = await tx.installation.findUnique({ where: { id: 1 }, select: { partnershipName: true } })
  const publisher = site?.partnershipName ?? 'Samverkan'
  const title = `Enkät: ${survey.title}`
  // Publisher, title and edition name an edition, so a second survey of the same name and year says which it is.
  const isTaken = (await tx.source.count({ where: { publisher, title, edition: String(survey.year) } })) > 0
  const rate = responseRate(survey)
  const { id } = await tx.source.create({
    data: {
      slug,
      publisher,
      title,
      edition: isTaken ? `${survey.year} (${survey.slug})` : String(survey.year),
      kind: 'own-survey',
      population: 'De som har svarat på enkäten.',
      howCollected: `Samverkans egen enkät, anonym. Svarsfrekvens: ${responseRateInWords(survey).replaceAll('\u00a0', ' ')}`,
      ...(survey.closedAt === null ? {} : { fetchedOn: calendarDate(survey.closedAt) }),
      ...(survey.isDemo ? { note: 'Påhittad enkät i exempelsamverkan.' } : {}),
      ...(rate === undefined ? {} : { responseRates: { create: [{ position: 1, part: 'Enkäten', percent: rate }] } }),
    },
  })
  await recordEvent(tx, { actor: viewer, at: now, kind: 'source.created', subject: { type: 'source', id } })
  return id
}
