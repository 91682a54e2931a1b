import { courses, degrees } from '#app/domain/commitment/status.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { howItCame } from '#app/domain/status-report/how-it-came.ts'
import { milestoneInWords } from '#app/domain/status-report/milestone-words.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { AssessmentView } from './assessment-view.tsx'
import { CourseMark, DegreeMark, NotReportedMark } from './report-status.tsx'

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => <p key={index}>{line}</p>)

/** What an organisation answered, field by field; empty optional fields are left out. */
export function ReportText({ report }: { report: DescribedReport }) {
  const rows: SummaryRow[] = [
    {
      term: 'Genomförande',
      value: report.degree === null ? <NotReportedMark /> : <DegreeMark degree={report.degree} />,
    },
    { term: 'Läge', value: report.course === null ? <NotReportedMark /> : <CourseMark course={report.course} /> },
  ]
  const add = (term: string, text: string) => {
    if (text !== '') rows.push({ term, value: paragraphs(text) })
  }
  add(reasonLabel(report), report.reason)
  add('Det här har gjorts', report.done)
  add('Hinder', report.obstacles)
  add('Nästa steg', report.nextStep)
  for (const milestone of report.milestones) {
    rows.push({ term: 'Delsteg', value: paragraphs(milestoneInWords(milestone)) })
  }
  for (const { indicator, text } of report.contributions) {
    rows.push({
      term: 'Bidrag till indikator',
      value: (
        <>
          <p>
            <a href={`/indikatorer/${indicator.slug}`}>{indicator.shortName}</a>
          </p>
          {paragraphs(text)}
        </>
      ),
    })
  }
  for (const { indicator, text } of report.ownValues) {
    rows.push({
      term: 'Eget värde',
      value: (
        <p>
          {text} – <a href={`/indikatorer/${indicator.slug}`}>{indicator.shortName}</a>
        </p>
      ),
    })
  }
  add('Så kom svaret', howItCame(report).join('\n'))
  if (report.assessment !== null) {
    rows.push({ term: 'Samordningens bedömning', value: <AssessmentView assessment={report.assessment} /> })
  }
  return <SummaryList rows={rows} />
}

/** What the reason is a reason for. */
function reasonLabel(report: DescribedReport): string {
  if (report.course !== null && courses[report.course].needsReason) return 'Beslut som behövs'
  if (report.degree !== null && degrees[report.degree].needsReason) return 'Skäl'
  return 'Kommentar till läget'
}
