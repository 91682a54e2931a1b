import { ClaimList } from '#app/components/claim-list.tsx'
import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'
import { Section } from '#app/ui/page.tsx'

/** The numbers in a text as it was saved last, with what is said of each. */
export function TextNumbers({ claims, numbers }: { claims: readonly CheckedClaim[]; numbers: string }) {
  return (
    <Section id="tal" title="Tal i texten">
      <ClaimList claims={claims} href={numbers} />
    </Section>
  )
}
