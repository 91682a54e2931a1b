import { formatDate } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'

/** Makes, renews or turns off the secret calendar address. */
export function CalendarForms({ madeAt }: { madeAt: Date | string | undefined }) {
  return (
    <>
      {madeAt === undefined ? null : (
        <p>
          Du har en kalenderadress sedan {formatDate(new Date(madeAt))}. Har du tappat bort den, eller tror att någon
          annan har fått den? Skapa en ny, så slutar den gamla att fungera.
        </p>
      )}
      <form method="post" action="/min-sida/utskick/kalender">
        <ButtonRow>
          <Button kind="secondary" name="intent" value="make">
            {madeAt === undefined ? 'Skapa en kalenderadress' : 'Skapa en ny kalenderadress'}
          </Button>
          {madeAt === undefined ? null : (
            <Button kind="quiet" name="intent" value="revoke">
              Stäng av adressen
            </Button>
          )}
        </ButtonRow>
      </form>
    </>
  )
}
