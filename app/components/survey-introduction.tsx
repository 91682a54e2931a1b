import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { AskedSurvey } from '#app/domain/survey/survey.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What stands over a survey's questions: its own words, and what is kept of an answer. */
export function SurveyIntroduction(props: { survey: Omit<AskedSurvey, 'questions'>; isPersonal: boolean }) {
  const { survey, isPersonal } = props
  return (
    <>
      {survey.isDemo ? (
        <p>
          <Badge>Påhittad i exemplet</Badge>
        </p>
      ) : null}
      {survey.introduction
        .split(/\n{2,}/)
        .filter((text) => text.trim() !== '')
        .map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      {survey.closesOn === null ? null : <p>Du kan svara till och med {formatCalendarDate(survey.closesOn)}.</p>}
      <Notice kind="info" title="Ditt svar är anonymt">
        <p>Vi sparar det du svarar på frågorna, och inget annat.</p>
        <p>
          Vi sparar inte vem du är, när du svarar, eller vilken dator eller telefon du använder. Sidan sätter inga
          kakor.
          {isPersonal
            ? ' Länken vet bara att den har använts, och inget om vilket svar som är ditt. Därför går svaret inte att visa, ändra eller ta bort när du har skickat det.'
            : ' Därför går svaret inte att visa, ändra eller ta bort när du har skickat det.'}
        </p>
        <p>Resultat visas först när enkäten är stängd, och aldrig för färre än fem personer.</p>
      </Notice>
    </>
  )
}
