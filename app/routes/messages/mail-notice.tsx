import { formatDateTime, sentenceCase, counted } from '#app/domain/swedish.ts'
import type { MailStatus } from '#app/mail/status.server.ts'
import { Notice } from '#app/ui/notice.tsx'

/** What the reader of the outbox must know about sending as a whole. Draws nothing when all is well. */
export function MailNotice({ status, failed }: { status: MailStatus; failed: number }) {
  return (
    <>
      {status.hasServer ? null : (
        <Notice kind="warning" title="Ingen e-postserver är inställd">
          <p>
            Meddelandena ligger kvar här. Öppna ett meddelande, skicka det från ditt eget e-postprogram och markera det
            som skickat.
          </p>
          <p>
            Ska de skickas av sig själva? Be den som driver tjänsten att ange e-postservern i SMTP_URL och avsändaren i
            MAIL_FROM. Det som väntar skickas då när tjänsten har startats om.
          </p>
        </Notice>
      )}
      {status.trouble === undefined ? null : (
        <Notice kind="error" title="Inget skickas just nu">
          <p>
            {status.trouble.why} Inget har gått förlorat.
            {status.trouble.until === undefined
              ? ''
              : ` Nästa försök görs ${formatDateTime(new Date(status.trouble.until))}.`}
          </p>
        </Notice>
      )}
      {failed === 0 ? null : (
        <Notice
          kind="warning"
          title={`${sentenceCase(counted(failed, 'meddelande', 'meddelanden', 'neuter'))} gick inte fram`}
        >
          <p>
            <a href="/samordning/utskick?visa=misslyckade">Se vilka det är och varför</a>
          </p>
        </Notice>
      )}
    </>
  )
}
