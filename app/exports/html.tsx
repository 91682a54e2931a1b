import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentView } from '#app/components/document-view.tsx'
import type { Report } from '#app/domain/follow-up/content.ts'
import style from '#app/ui/style.css?inline'

/** The document as one web page that stands alone: its style is inside it, and it needs nothing from elsewhere. */
export function htmlOf({ content: { document, siteUrl } }: Report): Uint8Array<ArrayBuffer> {
  const page = renderToStaticMarkup(
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${document.title} – ${document.subtitle}`}</title>
        <style dangerouslySetInnerHTML={{ __html: withoutFonts(style) }} />
      </head>
      <body>
        <main className="page page-wide" id="innehall">
          <div className="page-head">
            <p className="eyebrow">{document.subtitle}</p>
            <h1>{document.title}</h1>
          </div>
          <DocumentView document={document} linkTo={(href) => (href.startsWith('/') ? `${siteUrl}${href}` : href)} />
        </main>
      </body>
    </html>,
  )
  return new TextEncoder().encode(`<!DOCTYPE html>${page}`)
}

/** A file of its own cannot reach the site's font files, so it takes the fonts that the reader has. */
export const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, '')
