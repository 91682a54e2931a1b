import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

/** What somebody typed in a form that can no longer be sent, so that it can be copied. Nothing when nothing was typed. */
export function KeptWords({ texts }: { texts: readonly (string | undefined)[] }) {
  const typed = [...new Set(texts.map((text) => text?.trim() ?? ''))].filter((text) => text !== '')
  if (typed.length === 0) return null
  return (
    <Section id="det-du-skrev" title="Det du skrev">
      <p>Det är inte sparat. Kopiera det som du vill ha kvar.</p>
      {typed.map((text) => (
        <Verbatim key={text}>{text}</Verbatim>
      ))}
    </Section>
  )
}
