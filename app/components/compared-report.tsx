import type { ReactNode } from 'react'
import { differenceOf } from '#app/domain/plan/comparison/text-difference.ts'
import { comparedFields } from '#app/domain/status-report/compared-fields.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { toSubmission } from '#app/domain/status-report/submission.ts'
import { Difference, DifferenceKey } from '#app/ui/difference.tsx'

/** What an organisation answers this year beside what it answered last time, field by field, with what is different. */
export function ComparedReport({ report, earlier }: { report: DescribedReport; earlier: DescribedReport | null }) {
  const fields = comparedFields(earlier === null ? null : toSubmission(earlier), toSubmission(report))
  return (
    <>
      {earlier === null ? (
        <p className="small">Organisationen har inget publicerat svar från ett tidigare år att jämföra med.</p>
      ) : (
        <DifferenceKey />
      )}
      <ul className="entries">
        {fields.map(({ label, before, after }) => (
          <li key={label}>
            <h3 className="entry-title">{label}</h3>
            <div className={earlier === null ? undefined : 'columns'}>
              <div>
                {earlier === null ? null : <p className="small">{report.round.year}</p>}
                <Lines text={after}>
                  {before === '' || before === after || after === '' ? null : (
                    <Difference segments={differenceOf(before, after)} />
                  )}
                </Lines>
              </div>
              {earlier === null ? null : (
                <div>
                  <p className="small">{before === after ? `${earlier.round.year}, samma` : earlier.round.year}</p>
                  <Lines text={before} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A text in its lines, or what is said instead; where there is no text, that there is none. */
function Lines({ text, children }: { text: string; children?: ReactNode }) {
  if (text === '') return <p className="muted">Inget svar</p>
  return <p className="keep-lines">{children ?? text}</p>
}
