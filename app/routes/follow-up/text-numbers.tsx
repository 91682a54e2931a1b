import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'
import { judgements } from '#app/domain/statement/judgement.ts'
import { Section } from '#app/ui/page.tsx'
import { counted, sentenceCase } from '#app/domain/swedish.ts'

/** The numbers in a text with what is said of each, and the way to where they are settled. */
export function TextNumbers({ claims, numbers }: { claims: readonly CheckedClaim[]; numbers: string }) {
  const open = claims.filter(({ judgement }) => judgements[judgement].stops).length
  return (
    <Section id="tal" title="Tal i texten">
      {claims.length === 0 ? (
        <p>Inga tal är hittade i den sparade texten.</p>
      ) : (
        <>
          <p>
            {sentenceCase(counted(claims.length, 'tal', 'tal', 'neuter'))} i den sparade texten, varav{' '}
            {counted(open, 'att reda ut', 'att reda ut', 'neuter')}. <a href={numbers}>Reda ut talen</a>
          </p>
          <ul className="ruled-list">
            {claims.map(({ claim, judgement, why }) => (
              <li key={claim.start}>
                <p>
                  <b>{claim.words}</b>: {judgements[judgement].label.toLocaleLowerCase('sv')}
                </p>
                {why === '' ? null : <p className="small">{why}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
