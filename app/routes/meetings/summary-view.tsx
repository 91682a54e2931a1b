import type { Summary } from '#app/domain/meeting/summary.ts'
import { Section } from '#app/ui/page.tsx'

/** A meeting's summary: the coordinator's words, then point by point what was decided. */
export function SummaryView({ summary, introduction }: { summary: Summary; introduction: string }) {
  return (
    <>
      {introduction === '' ? null : <p className="text-lines">{introduction}</p>}
      <p>{summary.inShort}</p>
      {summary.parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ul className="plain-list">
            {lines.map(({ text, meta }) => (
              <li key={text + meta}>
                <p className="text-lines">{text}</p>
                {meta === '' ? null : <p className="small muted">{meta}</p>}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
