import { linkEndings } from '#app/domain/access/answer-link.ts'
import { meetingLinkEndings, type MeetingLinkEnding } from '#app/domain/access/meeting-link.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { PublicFrame } from './public-frame.tsx'
import type { Site } from '#app/domain/installation/site.ts'

/** What happened, what is kept and what to do, by status. */
const pages = {
  400: {
    title: 'Det du skickade gick inte att läsa',
    lead: 'Inget har sparats. Gå tillbaka, läs in sidan igen och försök på nytt.',
  },
  403: {
    title: 'Du har inte behörighet till sidan',
    lead: 'Du är inloggad, men din roll ger inte rätt till den här sidan. Be administratören om du behöver den i ditt arbete.',
  },
  404: {
    title: 'Sidan finns inte',
    lead: 'Adressen kan vara felskriven, eller så har sidan flyttats. Den kan också höra till en annan organisation.',
  },
  405: {
    title: 'Så används inte sidan',
    lead: 'Adressen tar inte emot formulär. Gå till startsidan och börja om därifrån.',
  },
  410: {
    title: 'Länken gäller inte längre',
    lead: 'Den har återkallats, eller så är omgången avslutad. Det ni har skrivit finns kvar. Be samordnaren om en ny länk om ni behöver en.',
  },
  413: { title: 'Det du skickade är för stort', lead: 'Inget har sparats. Korta texten och skicka igen.' },
  415: { title: 'Formatet går inte att läsa', lead: 'Inget har sparats. Skicka formuläret från sidan det hör till.' },
  503: {
    title: 'Tjänsten är upptagen just nu',
    lead: 'Inget har sparats. Vänta en liten stund, gå tillbaka och försök igen. Det du skrev finns kvar i formuläret.',
  },
} as const

const fault = {
  title: 'Något gick fel hos oss',
  lead: 'Felet är noterat. Försök igen om en stund. Hör av dig om det händer igen, och uppge numret nedan.',
}

/** What an answer of 500 says when something frozen does not agree with its checksum. */
export const editionDamaged = 'edition-damaged'

const damage = {
  title: 'Årsuppföljningen kan inte visas',
  lead: 'Det som är lagrat stämmer inte med utgåvans kontrollsumma. Därför visas det inte: en fastställd årsuppföljning ska vara exakt den som beslutades. Felet är noterat. Den som driver tjänsten kan återställa utgåvan från en säkerhetskopia.',
}

/** Links to meetings, as the answer of 410 names their ends: "meeting-revoked". */
const meetingEndings = Object.fromEntries(
  Object.entries(meetingLinkEndings).map(([code, text]) => [`meeting-${code}`, text]),
) as Record<`meeting-${MeetingLinkEnding}`, (typeof meetingLinkEndings)[MeetingLinkEnding]>

/** What went wrong: by status, and by what the answer says for a personal link that has ended and for damage. */
function textFor(status: number, detail: unknown): { title: string; lead: string } {
  const ended = { ...linkEndings, ...meetingEndings }
  if (status === 410 && typeof detail === 'string' && Object.hasOwn(ended, detail)) {
    return ended[detail as keyof typeof ended]
  }
  if (status === 500 && detail === editionDamaged) return damage
  return pages[status as keyof typeof pages] ?? fault
}

/** What went wrong, as a title. */
export const errorTitle = (status: number, detail?: unknown): string => textFor(status, detail).title

const emptySite: Site = {
  isExample: false,
  partnershipName: '',
  helplineName: 'Kvinnofridslinjen',
  helplineNumber: '020-50 50 50',
  quickExitUrl: 'https://www.smhi.se/',
  contactEmail: '',
}

/** The page for what went wrong, with ways onwards. */
export function ErrorPage(props: {
  status: number
  /** What the answer said, where the page tells more than its status. */
  detail: unknown
  site: Site | undefined
  /** Shown so that the fault can be found in the log. */
  requestId: string | undefined
}) {
  const text = textFor(props.status, props.detail)
  const isMeeting = typeof props.detail === 'string' && Object.hasOwn(meetingEndings, props.detail)
  return (
    <PublicFrame site={props.site ?? emptySite} path="">
      <Page>
        <PageHead eyebrow={`Fel ${props.status}`} title={text.title} lead={text.lead} />
        {props.status === 410 ? <NewLink email={props.site?.contactEmail ?? ''} isMeeting={isMeeting} /> : null}
        <LinkList
          links={[
            { href: '/', label: 'Till startsidan', meta: 'Mål och åtaganden i planen' },
            { href: '/sok', label: 'Sök', meta: 'I planer, åtaganden, indikatorer och lägesrapporter' },
            { href: '/indikatorer', label: 'Alla indikatorer', meta: 'Värden, källor och hur de har ändrats' },
            { href: '/logga-in', label: 'Logga in', meta: 'För samverkansaktörer, samordnare och styrgrupp' },
          ]}
        />
        {props.requestId === undefined ? null : (
          <p>
            Felnummer: <code>{props.requestId}</code>
          </p>
        )}
      </Page>
    </PublicFrame>
  )
}

/** Whom to ask for a new personal link. */
function NewLink({ email, isMeeting }: { email: string; isMeeting: boolean }) {
  const subject = isMeeting ? 'Ny länk till sammanträdet' : 'Ny svarslänk'
  const what = isMeeting ? 'vilket sammanträde det gäller' : 'vilken organisation du svarar för'
  return (
    <Notice kind="info" title="Behöver du en ny länk?">
      {email === '' ? (
        <p>Svara på meddelandet som du fick länken i, så kan samordnaren skicka en ny.</p>
      ) : (
        <p>
          Skriv till samordnaren på <a href={`mailto:${email}?subject=${encodeURIComponent(subject)}`}>{email}</a> och
          berätta {what}.
        </p>
      )}
    </Notice>
  )
}
