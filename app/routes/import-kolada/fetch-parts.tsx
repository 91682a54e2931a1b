import { formatNumber } from '#app/domain/swedish.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { WordingDifference } from '#app/components/wording-difference.tsx'

/** How far the fetching has come, and how to stop it. */
export function Fetching({ here, standing }: { here: string; standing: { done: number; total: number } }) {
  const { done, total } = standing
  return (
    <Section title="Värdena hämtas från Kolada">
      <div role="status">
        <Progress done={done} of={total} text={`${formatNumber(done)} av ${formatNumber(total)} delar har kommit.`} />
      </div>
      <form method="post" action={here}>
        <ButtonRow>
          <LinkButton kind="secondary" href={`${here}?hamtas=1`}>
            Se hur långt det har kommit
          </LinkButton>
          <Button kind="quiet" name="intent" value="cancel">
            Avbryt hämtningen
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}

/** Why the fetching stopped. What had come is kept, so that it goes on from there. */
export function FetchFailed({ here, version, why }: { here: string; version: number; why: string }) {
  return (
    <Notice kind="warning" title="Hämtningen blev inte klar" role="alert">
      <p>{why} Det som redan har kommit är kvar, och inget har lästs in.</p>
      <form method="post" action={here}>
        <HiddenField name="version" value={version} readOnly />
        <Button name="intent" value="go-on">
          Fortsätt hämtningen
        </Button>
      </form>
    </Notice>
  )
}

/** A title that is another than the one chosen: nothing goes on until somebody has said that it measures the same. */
export function NewTitle(props: { here: string; version: number; before: string; after: string }) {
  const { here, version, before, after } = props
  return (
    <Notice kind="warning" title="Kolada har ändrat nyckeltalets titel" role="alert">
      <p>
        En ny titel kan betyda en ny beräkning eller en ny fråga. Mäter nyckeltalet något annat hör värdena till en ny
        serie.
      </p>
      <WordingDifference earlier={before} later={after} />
      <form method="post" action={here}>
        <HiddenField name="version" value={version} readOnly />
        <Button name="intent" value="agree">
          Det mäter samma sak: använd den nya titeln
        </Button>
      </form>
    </Notice>
  )
}
