import type { ReactNode } from 'react'
import { differenceOf, isWorthMarking } from '#app/domain/plan/comparison/text-difference.ts'
import { comparedFields } from '#app/domain/status-report/compared-fields.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { toSubmission } from '#app/domain/status-report/submission.ts'
import { Difference } from '#app/ui/difference.tsx'

/** What an organisation answers this year beside what it answered last time, field by field, with what is different. */
export function ComparedReport({ report, earlier }: { report: DescribedReport; earlier: DescribedReport }) {
  const fields = comparedFields(toSubmission(earlier), toSubmission(report))
  return (
    <>
      <p className="small">
        Det som är nytt är understruket, det som har strukits är överstruket. Svar som är helt omskrivna har inga
        märken.
      </p>
      <ul className="entries">
        {fields.map(({ label, before, after }) => (
          <li key={label}>
            <h3 className="entry-title">{label}</h3>
            <div className="columns">
              <div>
                <p className="small">{`${report.round.year}${before === after ? '' : ', ändrat'}`}</p>
                <Lines text={after}>
                  <OneSide before={before} after={after} side="added" />
                </Lines>
              </div>
              <div>
                <p className="small">{before === after ? `${earlier.round.year}, samma` : earlier.round.year}</p>
                <Lines text={before}>
                  <OneSide before={before} after={after} side="removed" />
                </Lines>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One of two texts beside each other, with its own part of the difference marked. */
function OneSide({ before, after, side }: { before: string; after: string; side: 'added' | 'removed' }) {
  const parts = differenceOf(before, after)
  if (before === '' || !isWorthMarking(parts)) return <>{side === 'added' ? after : before}</>
  return <Difference segments={parts.filter(({ kind }) => kind === 'same' || kind === side)} />
}

/** A text in its lines, or what is said instead; where there is no text, that there is none. */
function Lines({ text, children }: { text: string; children: ReactNode }) {
  if (text === '') return <p className="muted">Inget svar</p>
  return <p className="keep-lines">{children}</p>
}
