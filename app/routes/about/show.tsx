import { pageTitle, useSite } from '#app/components/site.ts'
import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { DefinitionList } from '#app/ui/definition.tsx'
import { Page, PageHead, Prose, Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { MarkShape, MarkTone } from '#app/ui/mark.tsx'

export const meta = () => pageTitle('Om uppföljningen')

const explained = (table: Record<string, { label: string; explanation: string; shape: MarkShape; tone: MarkTone }>) =>
  Object.values(table).map(({ label, explanation, shape, tone }) => ({
    term: <StatusMark shape={shape} tone={tone} label={label} />,
    meaning: explanation,
  }))

export default function About() {
  const site = useSite()
  return (
    <Page>
      <PageHead
        title="Om uppföljningen"
        lead={`Här följs det upp vad organisationerna i ${site.partnershipName} har lovat, och vad som mäts.`}
      />
      <Section id="sa-gar-det-till" title="Så går det till">
        <Prose>
          <p>
            Planen innehåller mål och åtaganden. En gång om året rapporterar organisationerna hur det går med sina
            åtaganden. Samordnaren läser varje rapport och godkänner den eller lämnar tillbaka den med ett skäl. Av de
            godkända rapporterna görs årsuppföljningen.
          </p>
          <p>
            Åtagandena står med planens egna ord, med en tunn linje i kanten. Har planen inte angett vem som ansvarar
            står det. Samordnaren kan utse vem som rapporterar, men det gör inte den organisationen ansvarig.
          </p>
          <p>
            Den som inte har svarat räknas för sig. Uteblivna svar ingår inte i någon status, och varje sammanställning
            säger hur många som har rapporterat.
          </p>
        </Prose>
      </Section>
      <Section id="statusar" title="Vad statusarna betyder">
        <h3>Genomförande</h3>
        <DefinitionList items={explained(degrees)} />
        <h3>Läge</h3>
        <DefinitionList items={explained(courses)} />
        <h3>Inget svar</h3>
        <DefinitionList
          items={[
            {
              term: <StatusMark shape={notReported.shape} tone={notReported.tone} label={notReported.label} />,
              meaning: 'Organisationen har inte lämnat någon lägesrapport. Det säger inget om hur arbetet går.',
            },
          ]}
        />
      </Section>
      <Section id="siffrorna" title="Om siffrorna">
        <Prose>
          <p>
            Varje värde har en källa, och länken på värdet leder till den: vilken utgåva, var i den och vad som står
            där. Värdet visas så som källan anger det. Är det ett intervall visas ett intervall.
          </p>
          <p>
            När en fråga eller en grupp ändras börjar en ny serie. Mellan två serier dras ingen linje och räknas ingen
            skillnad, för värdena går inte att jämföra.
          </p>
          <p>
            Hur mycket av statens pengar till arbetet som har kommit till användning står under{' '}
            <a href="/utvecklingsmedel">Utvecklingsmedel</a>.
          </p>
        </Prose>
        <h3>Indikatorns liv</h3>
        <DefinitionList items={explained(indicatorStates)} />
        <h3>När ett värde saknas</h3>
        <DefinitionList
          items={Object.values(missingReasons).map(({ label, explanation }) => ({ term: label, meaning: explanation }))}
        />
      </Section>
      <Section id="stod" title="Om du behöver stöd">
        <p>
          Webbplatsen vänder sig till dem som arbetar med frågorna. Är du själv utsatt kan du ringa {site.helplineName}{' '}
          på {site.helplineNumber}. Ring 112 om du är i fara.
        </p>
      </Section>
      <Section id="personuppgifter" title="Personuppgifter">
        <p>
          Tjänsten innehåller inga uppgifter om enskilda våldsutsatta eller våldsutövare. De öppna sidorna sätter inga
          kakor. Den som loggar in får en kaka som behövs för inloggningen.
        </p>
      </Section>
    </Page>
  )
}
