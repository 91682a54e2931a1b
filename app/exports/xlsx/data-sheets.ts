import type { FollowUpData, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import { date, labelOf, number, sheetOf, text } from './columns.ts'
import { answerSheet, commitmentSheet } from './commitment-sheets.ts'
import type { LongTexts } from './long-texts.ts'
import type { PlannedSheet } from './sheet.ts'
import { valueSheet } from './value-sheet.ts'

/** The facts behind a report as sheets of data, for those who count further on them. */
export function dataSheets(content: ReportContent, long: LongTexts): PlannedSheet[] {
  return [
    ...commitmentSheet(content, long),
    ...answerSheet(content, long),
    ...valueSheet(content, long),
    ...sourceSheet(content, long),
    ...actorSheet(content, long),
    ...narrativeSheet(content, long),
    ...claimSheet(content, long),
  ]
}

type Source = FollowUpData['sources'][number]
/** A source, and one of its response rates, where it has any. */
interface RatedSource {
  source: Source
  rate: Source['responseRates'][number] | undefined
}

const sourceSheet = ({ data }: ReportContent, long: LongTexts): PlannedSheet[] =>
  sheetOf<RatedSource>(
    'Källor',
    'Källor som värden och ordalydelser kommer från, en rad för varje utgåva och svarsfrekvens',
    [
      text('Källa', 40, ({ source }) => source.name, long),
      text('Utgivare', 24, ({ source }) => source.publisher, long),
      text('Titel', 40, ({ source }) => source.title, long),
      text('Utgåva', 18, ({ source }) => source.edition, long),
      text('Population', 30, ({ source }) => source.population, long),
      text('Adress', 40, ({ source }) => source.url, long),
      date('Hämtad', ({ source }) => source.fetchedOn),
      text('Filens SHA-256', 30, ({ source }) => source.fileSha256, long),
      text('Svarsfrekvens för', 24, ({ rate }) => rate?.part ?? null, long),
      number('Svarsfrekvens, procent', ({ rate }) => rate?.percent ?? null),
      text('Källans kortnamn', 24, ({ source }) => source.slug, long),
    ],
    data.sources.flatMap((source): RatedSource[] =>
      source.responseRates.length === 0
        ? [{ source, rate: undefined }]
        : source.responseRates.map((rate) => ({ source, rate })),
    ),
  )

const actorSheet = ({ data, siteUrl }: ReportContent, long: LongTexts): PlannedSheet[] =>
  sheetOf<FollowUpData['organisations'][number]>(
    'Aktörer',
    'Samverkansaktörerna',
    [
      text('Aktör', 44, ({ name }) => name, long),
      text('Kort namn', 24, ({ shortName }) => shortName, long),
      text('Slag', 20, ({ kind }) => labelOf(organisationKinds, kind), long),
      number(
        'Åtaganden i planen',
        ({ slug }) =>
          data.commitments.filter((one) => one.actors.some(({ organisation }) => organisation === slug)).length,
      ),
      number('Svar att lämna', ({ slug }) => data.reports.filter(({ organisation }) => organisation === slug).length),
      number(
        'Svar lämnade',
        ({ slug }) =>
          data.reports.filter(({ organisation, status }) => organisation === slug && status !== null).length,
      ),
      text('Adress', 40, ({ slug }) => `${siteUrl}/aktorer/${slug}`, long),
    ],
    data.organisations,
  )

const sectionTitle = ({ document }: ReportContent, key: string): string =>
  document.sections.find((section) => section.key === key)?.title ?? key

const narrativeSheet = (content: ReportContent, long: LongTexts): PlannedSheet[] =>
  sheetOf<FollowUpData['narratives'][number]>(
    'Texter',
    'Avsnittens texter, som de skrevs',
    [
      text('Avsnitt', 30, ({ section }) => sectionTitle(content, section), long),
      text('Text', 110, (one) => one.text, long),
    ],
    content.data.narratives,
  )

const claimSheet = (content: ReportContent, long: LongTexts): PlannedSheet[] =>
  sheetOf<FollowUpData['claims'][number]>(
    'Tal i texterna',
    'Tal i texterna och vad de har prövats mot',
    [
      text('Avsnitt', 30, ({ section }) => sectionTitle(content, section), long),
      text('Talet', 24, ({ words }) => words, long),
      text('Meningen', 70, ({ sentence }) => sentence, long),
      text('Bedömning', 24, ({ judgementLabel }) => judgementLabel, long),
      text('Bundet till', 50, ({ boundTo }) => boundTo, long),
    ],
    content.data.claims,
  )
