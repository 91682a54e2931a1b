import { renderToStaticMarkup } from 'react-dom/server'
import { Page, PageHead } from '#app/ui/page.tsx'
import { pageTitle, productName } from './site.ts'

const title = 'Det kom för många förfrågningar på kort tid'

/**
 * The page for somebody whose requests are stopped for a while, as a whole document. It is made without the settings and
 * without Remix, because it is answered before anything else is done.
 *
 * @param style the address of the style sheet
 */
export function tooManyPage(style: string): string {
  const page = renderToStaticMarkup(
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{pageTitle(title)[0].title}</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <Page>
          <PageHead
            eyebrow="Fel 429"
            title={title}
            lead="Vi har tagit en paus för att skydda svaren. Vänta en minut och läs in sidan igen. Det som är sparat finns kvar."
          />
          <p>
            Skrev du i ett formulär när det här hände? Gå tillbaka i webbläsaren, så finns texten kvar där, och spara
            den om en minut.
          </p>
          <p>
            Kommer sidan tillbaka? Kontrollera att du har hela adressen ur meddelandet, eller be samordnaren om en ny
            länk.
          </p>
          <p>
            <a href="/">Till {productName}s startsida</a>
          </p>
        </Page>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${page}`
}
