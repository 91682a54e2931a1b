import type { HistoryEntry } from '#app/db/history.server.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Why a report came back. */
export function ReturnReason({
  history,
}: {
  history: readonly Pick<HistoryEntry, 'kind' | 'actorName' | 'message'>[]
}) {
  const returned = history.find((event) => event.kind === 'status-report.returned')
  if (returned === undefined) return null
  return (
    <Notice kind="warning" title={`${returned.actorName} har lämnat tillbaka rapporten`}>
      <p>{returned.message}</p>
    </Notice>
  )
}

/** Why nothing was saved, with the way to bring two texts together where there are two. */
export function RefusalNotice({ why, merge }: { why: string; merge: string | undefined }) {
  return (
    <Notice kind="error" title="Lägesrapporten sparades inte" role="alert">
      <p>{why}</p>
      {merge === undefined ? null : (
        <p>
          <a href={merge}>Jämför texterna och för samman dem</a>, eller för in det du vill behålla i formuläret och
          spara igen.
        </p>
      )}
    </Notice>
  )
}

/** The reader has a text that is not in the report. */
export function CopyNotice({ merge, isForThem }: { merge: string; isForThem: boolean }) {
  return (
    <Notice kind="warning" title="Du har en text som inte är med i rapporten">
      <p>
        {isForThem ? 'Samordnaren skrev in ett svar åt er' : 'Någon annan, eller du i en annan flik, sparade'} medan du
        skrev. Båda texterna finns kvar. För samman dem, så kan du fortsätta med rapporten.
      </p>
      <p>
        <LinkButton href={merge}>Jämför och för samman</LinkButton>
      </p>
    </Notice>
  )
}

/** The form holds what was written the last time and never came to the server. */
export function RestoredNotice() {
  return (
    <Notice kind="info" title="Din text är tillbaka" role="status">
      <p>Det du skrev förra gången hann inte sparas. Webbläsaren har behållit det, och det sparas nu.</p>
    </Notice>
  )
}

/** Last year's answer stands in the form, or can be had there. */
export function EarlierNotice(props: { year: number; isPrefilled: boolean; isNew: boolean; address: string }) {
  const { year, isPrefilled, isNew, address } = props
  if (!isPrefilled && isNew) {
    return (
      <Notice kind="info" title="Formuläret är tomt">
        <p>
          <a href={address}>Börja i stället från ert svar {year}</a>. Svaret visas också under formuläret.
        </p>
      </Notice>
    )
  }
  return (
    <Notice kind="info" title={`Det som är märkt ”Från ${year}” är ert svar från den omgången`}>
      <p>
        Ändra det som inte stämmer längre. Det du låter stå gäller när du skickar in.
        {isPrefilled ? (
          <>
            {' '}
            Inget är sparat än. <a href={`${address}?tomt`}>Börja tomt</a>
          </>
        ) : null}
      </p>
    </Notice>
  )
}

/** Nothing can be written now. */
export function ShutNotice({ why }: { why: string }) {
  return (
    <Notice kind="info" title="Rapporten går inte att ändra nu">
      <p>{why}</p>
    </Notice>
  )
}
