import { pageTitle, productName, useSite } from '#app/components/site.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Page, PageHead, Prose, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export const meta = () => pageTitle('Tillgänglighetsredogörelse')

/** When the pages were last gone through, and when this text was. YYYY-MM-DD. */
const assessedOn = '2026-11-22'

/** What a public body must say of a service's accessibility (lagen 2018:1937 and DIGG's föreskrifter). */
export default function Accessibility() {
  const site = useSite()
  return (
    <Page>
      <PageHead
        title="Tillgänglighetsredogörelse"
        lead={`Hur tillgänglig ${productName} är, vad som brister och hur du får hjälp.`}
      />
      <SummaryList
        rows={[
          { term: 'Ansvarig', value: site.partnershipName },
          { term: 'Tjänst', value: productName },
          { term: 'Bedömning', value: 'Delvis förenlig med lagen om tillgänglighet till digital offentlig service' },
          { term: 'Metod', value: 'Självskattning med automatiska tester, tangentbord och utan skript' },
          { term: 'Senast bedömd', value: formatCalendarDate(assessedOn) },
          { term: 'Redogörelsen ändrad', value: formatCalendarDate(assessedOn) },
        ]}
      />
      <Section id="brister" title="Det här är inte tillgängligt">
        <Prose>
          <p>
            Webbplatsen är inte prövad med alla skärmläsare eller av utomstående granskare. Vi känner till följande
            brister:
          </p>
          <ul>
            <li>Diagrammens enskilda punkter går inte att nå med tangentbordet. Samma värden står i tabellen under.</li>
            <li>Breda tabeller behöver dras i sidled på små skärmar.</li>
          </ul>
        </Prose>
      </Section>
      <Section id="rapportera" title="Berätta om brister">
        <Prose>
          <p>
            Behöver du innehållet på ett annat sätt, eller har du hittat något som inte fungerar?{' '}
            {site.contactEmail === '' ? (
              'Kontakta den som ansvarar för uppföljningen.'
            ) : (
              <>
                Skriv till <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>.
              </>
            )}
          </p>
          <p>
            Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning:{' '}
            <a href="https://www.digg.se/tdosanmalan" rel="noreferrer">
              digg.se/tdosanmalan
            </a>
            .
          </p>
        </Prose>
      </Section>
      <Section id="undantag" title="Undantag">
        <Prose>
          <p>
            Inget innehåll är undantaget som oskäligt betungande (12 §) eller för att det ligger utanför lagen (9 §).
          </p>
        </Prose>
      </Section>
    </Page>
  )
}
