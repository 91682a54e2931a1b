import { questionFields } from '#app/domain/reporting-round/question.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

const texts = ['reason', 'done', 'obstacles', 'nextStep'] as const

/** What somebody wrote that never came to be saved, where the form can no longer be filled in. */
export function UnsentText({ values }: { values: StatusReportDraft }) {
  const written = texts.filter((name) => values[name].trim() !== '')
  if (written.length === 0) return null
  return (
    <Section id="ej-sparat" title="Det här hann inte sparas">
      <p>
        Texten finns bara i den här webbläsaren. Kopiera den och hör av dig till samordnaren om den behöver vara med.
      </p>
      <SummaryList rows={written.map((name) => ({ term: questionFields[name].label, value: <p>{values[name]}</p> }))} />
    </Section>
  )
}
