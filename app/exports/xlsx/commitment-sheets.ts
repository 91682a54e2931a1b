import type { FollowUpData, FrozenReport, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { channels } from '#app/domain/status-report/channel.ts'
import { notReported } from '#app/domain/commitment/status.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { date, labelOf, number, sheetOf, text, type Column } from './columns.ts'
import type { LongTexts } from './long-texts.ts'
import type { PlannedSheet } from './sheet.ts'

interface Promised {
  commitment: FollowUpData['commitments'][number]
  /** Undefined when nobody is to answer for the commitment. */
  report: FrozenReport | undefined
}

const states = { ...reportStates, none: notReported }

/** What the sheets about commitments begin with: which one it is, of which goal, and who answers. */
function whichColumns<One extends Promised>({ data }: ReportContent, long: LongTexts): Column<One>[] {
  const goals = new Map(data.goals.map((goal) => [goal.key, goal]))
  const names = new Map(data.organisations.map(({ slug, name }) => [slug, name]))
  return [
    number('Mål', ({ commitment }) => goals.get(commitment.goal)?.number ?? null),
    text('Målets kortnamn', 26, ({ commitment }) => goals.get(commitment.goal)?.shortTitle ?? commitment.goal, long),
    number('Åtagande', ({ commitment }) => commitment.position),
    text('Åtagandets kortnamn', 30, ({ commitment }) => commitment.label, long),
    text(
      'Svar från',
      28,
      ({ report }) => (report === undefined ? '' : (names.get(report.organisation) ?? report.organisation)),
      long,
    ),
  ]
}

/** One row for each commitment and each organisation that answers for it; one without where nobody does. */
export function commitmentSheet(content: ReportContent, long: LongTexts): PlannedSheet[] {
  const { data, siteUrl } = content
  const names = new Map(data.organisations.map(({ slug, name }) => [slug, name]))
  return sheetOf<Promised>(
    'Åtaganden och status',
    'Åtaganden och status, en rad för varje åtagande och aktör som svarar för det',
    [
      ...whichColumns<Promised>(content, long),
      text(
        'Läge för svaret',
        16,
        ({ report }) => (report === undefined ? 'Ingen är utsedd att rapportera' : labelOf(states, report.state)),
        long,
      ),
      text('Genomförande', 20, ({ report }) => report?.status?.degreeLabel ?? '', long),
      text('Läge', 16, ({ report }) => report?.status?.courseLabel ?? '', long),
      text('Samordningens bedömning av genomförande', 24, ({ report }) => report?.assessment?.degreeLabel ?? '', long),
      text('Samordningens bedömning av läge', 20, ({ report }) => report?.assessment?.courseLabel ?? '', long),
      text('Skäl för bedömningen', 40, ({ report }) => report?.assessment?.reason ?? '', long),
      text('Försenat', 10, ({ report }) => (report?.status == null ? '' : report.isLate ? 'ja' : 'nej'), long),
      text(
        'Hur svaret kom',
        20,
        ({ report }) => (report === undefined || report.channel === '' ? '' : labelOf(channels, report.channel)),
        long,
      ),
      text('Åtagandets ordalydelse', 70, ({ commitment }) => commitment.text, long),
      text(
        'Aktörer i planen',
        34,
        ({ commitment }) =>
          commitment.actors
            .map(({ organisation, roleLabel }) => `${names.get(organisation) ?? organisation} (${roleLabel})`)
            .join('; '),
        long,
      ),
      text('Källa', 34, ({ commitment }) => commitment.source.name, long),
      text('Plats i källan', 20, ({ commitment }) => commitment.locator, long),
      text('Adress', 40, ({ commitment }) => `${siteUrl}/atagande/${commitment.slug}`, long),
    ],
    data.commitments.flatMap((commitment): Promised[] => {
      const own = data.reports.filter((report) => report.commitment === commitment.slug)
      return own.length === 0 ? [{ commitment, report: undefined }] : own.map((report) => ({ commitment, report }))
    }),
  )
}

/** What was answered, one row for each report that has come in and each milestone, contribution and own value in it. */
export function answerSheet(content: ReportContent, long: LongTexts): PlannedSheet[] {
  const { data } = content
  const indicators = new Map(data.indicators.map(({ slug, name }) => [slug, name]))
  const named = (slug: string): string => indicators.get(slug) ?? slug
  interface Answer extends Promised {
    report: FrozenReport
    kind: 'Svaret' | 'Delsteg' | 'Bidrag till indikator' | 'Eget värde'
    about?: string
    words?: string
    doneOn?: string | null
    newDueOn?: string | null
  }
  const answers = data.commitments.flatMap((commitment): Answer[] =>
    data.reports
      .filter((report) => report.commitment === commitment.slug && report.status !== null)
      .flatMap((report): Answer[] => [
        { commitment, report, kind: 'Svaret' },
        ...report.milestones.map(({ title, doneOn, newDueOn, reason }): Answer => ({
          commitment,
          report,
          kind: 'Delsteg',
          about: title,
          words: reason,
          doneOn,
          newDueOn,
        })),
        ...report.contributions.map(({ indicator, text: words }): Answer => ({
          commitment,
          report,
          kind: 'Bidrag till indikator',
          about: named(indicator),
          words,
        })),
        ...report.ownValues.map(({ indicator, text: words }): Answer => ({
          commitment,
          report,
          kind: 'Eget värde',
          about: named(indicator),
          words,
        })),
      ]),
  )
  const ofAnswer =
    (of: (report: FrozenReport) => string) =>
    (one: Answer): string =>
      one.kind === 'Svaret' ? of(one.report) : ''
  return sheetOf<Answer>(
    'Svar',
    'Svaren, en rad för varje svar och en för varje delsteg, bidrag till indikator och eget värde i det',
    [
      ...whichColumns<Answer>(content, long),
      text('Rad om', 18, ({ kind }) => kind, long),
      text(
        'Det här har gjorts',
        60,
        ofAnswer(({ done }) => done),
        long,
      ),
      text(
        'Hinder',
        50,
        ofAnswer(({ obstacles }) => obstacles),
        long,
      ),
      text(
        'Skäl och beslut som behövs',
        50,
        ofAnswer(({ reason }) => reason),
        long,
      ),
      text(
        'Nästa steg',
        50,
        ofAnswer(({ nextStep }) => nextStep),
        long,
      ),
      text('Delsteg eller indikator', 34, ({ about }) => about ?? '', long),
      text('Text eller värde', 40, ({ words }) => words ?? '', long),
      date('Klart', ({ doneOn }) => doneOn ?? null),
      date('Ny sista dag', ({ newDueOn }) => newDueOn ?? null),
    ],
    answers,
  )
}
