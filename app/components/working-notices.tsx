import { Notice } from '#app/ui/notice.tsx'
import { DemoBanner } from '#app/ui/site-chrome.tsx'
import { useSite } from './site.ts'

/** What stands between the bar and the page where people work: that the content is made up, and what just happened. */
export function WorkingNotices({ flash }: { flash: JustHappened | null }) {
  const site = useSite()
  return (
    <>
      {site.isExample ? (
        <DemoBanner>
          Lägesrapporter, sammankomster, enkäter, mottagare av utvecklingsmedel, svarstider och utsedda rapportörer är
          påhittade. Planens text och värdena kommer från publicerade källor.
        </DemoBanner>
      ) : null}
      {flash === null ? null : (
        <div className="shell flash">
          <Notice kind={flash.tone} title={flash.title} role="status">
            {flash.text === undefined ? null : <p>{flash.text}</p>}
            {flash.link === undefined ? null : (
              <p>
                <a href={flash.link.href}>{flash.link.label}</a>
              </p>
            )}
          </Notice>
        </div>
      )}
    </>
  )
}

/** A message that is shown once, as the server left it for this page. */
interface JustHappened {
  tone: 'success' | 'info'
  title: string
  text?: string | undefined
  link?: { href: string; label: string } | undefined
}
