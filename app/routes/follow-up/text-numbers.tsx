import { ClaimList } from '#app/components/claim-list.tsx'
import { formatNumber } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import type { ShownClaims } from './shown-claims.ts'

/** The numbers in a text as it was saved last, with what is said of each. */
export function TextNumbers({ claims, total, numbers }: ShownClaims & { numbers: string }) {
  return (
    <Section id="tal" title="Tal i texten">
      {total > claims.length ? (
        <p>
          Här visas de första {formatNumber(claims.length)} talen av {formatNumber(total)}. De andra kontrolleras också.
        </p>
      ) : null}
      <ClaimList claims={claims} href={numbers} />
    </Section>
  )
}
