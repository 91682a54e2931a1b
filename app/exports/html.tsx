import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentView } from '#app/components/document-view.tsx'
import { colophon, standingOf } from '#app/domain/follow-up/edition/colophon.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import type { DocumentSection } from '#app/domain/follow-up/document/document.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import style from '#app/ui/style.css?inline'
import { absoluteAddress } from './absolute-address.ts'
import reportStyle from './html.css?inline'
import { legible, replacedNote } from './legible.ts'

/** Nothing is fetched and nothing is run, whatever somebody has written. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * The report as one web page that stands alone: its style is inside it, and it needs nothing from elsewhere. It is read on
 * a screen, by ear and on paper.
 */
export function htmlOf(report: Report): Uint8Array<ArrayBuffer> {
  const { data: content, replaced } = legible(report.content)
  const { document, siteUrl } = content
  const { word, sentence, marksPages } = standingOf({ ...report, content })
  const note = replacedNote(replaced)
  const page = renderToStaticMarkup(
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${document.title} – ${document.subtitle}`}</title>
        <style dangerouslySetInnerHTML={{ __html: withoutFonts(style) + reportStyle }} />
      </head>
      <body>
        <a className="skip-link" href="#innehall">
          Hoppa till innehållet
        </a>
        <main className="page page-wide report" id="innehall" tabIndex={-1}>
          <div className="page-head report-cover">
            <p className="eyebrow">{document.subtitle}</p>
            <h1>{document.title}</h1>
            <p className="lead">{content.plan.title}</p>
            <p className="report-standing">
              {marksPages ? <strong>{word.toLocaleUpperCase('sv')}</strong> : null} {sentence}
            </p>
          </div>
          <Contents sections={document.sections} />
          <DocumentView document={document} linkTo={(href) => absoluteAddress(href, siteUrl)} />
          <section className="report-colophon" aria-labelledby="om-dokumentet">
            <h2 id="om-dokumentet">Om dokumentet</h2>
            <SummaryList
              rows={colophon({ ...report, content }).map(({ term, text, href }) => ({
                term,
                value: href === undefined ? text : <a href={href}>{text}</a>,
              }))}
            />
            {note === undefined ? null : <p>{note}</p>}
          </section>
        </main>
      </body>
    </html>,
  )
  return new TextEncoder().encode(`<!DOCTYPE html>${page}\n`)
}

/** Links to the sections. */
function Contents({ sections }: { sections: readonly DocumentSection[] }) {
  return (
    <nav className="report-contents" aria-labelledby="innehallsforteckning">
      <h2 id="innehallsforteckning">Innehåll</h2>
      <ol>
        {sections.map(({ id, title }, index) => (
          <li key={index}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#om-dokumentet">Om dokumentet</a>
        </li>
      </ol>
    </nav>
  )
}

/** A file of its own cannot reach the site's font files, so it takes the fonts that the reader has. */
export const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '')
