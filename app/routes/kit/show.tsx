import { pageTitle } from '#app/components/site.ts'
import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { Kit } from '#app/ui/kit/kit.tsx'
import type { MarkShape, MarkTone } from '#app/ui/mark.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'

export const meta = () => pageTitle('Byggsatsen')

/** Every table of statuses, as the pages draw them. */
const statuses: { title: string; rows: { label: string; shape: MarkShape; tone: MarkTone }[] }[] = [
  { title: 'Genomförande', rows: [...Object.values(degrees), notReported] },
  { title: 'Läge', rows: Object.values(courses) },
  { title: 'Lägesrapporter', rows: Object.values(reportStates) },
  { title: 'Indikatorer', rows: Object.values(indicatorStates) },
]

/** Every piece of the kit and every status, for those who build the pages. */
export default function ShowKit() {
  return (
    <Kit>
      <Section id="statusar" title="Alla statusar">
        {statuses.map(({ title, rows }) => (
          <section className="panel" key={title}>
            <h3>{title}</h3>
            <ul className="status-counts">
              {rows.map(({ label, shape, tone }) => (
                <li key={label}>
                  <StatusMark shape={shape} tone={tone} label={label} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Section>
    </Kit>
  )
}
