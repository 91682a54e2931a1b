import type { Scale, SurveyQuestion } from './question.ts'

/** What a new survey begins with. */
export interface SurveyStart {
  title: string
  introduction: string
  questions: readonly Omit<SurveyQuestion, 'id'>[]
}

const asked = (
  kind: SurveyQuestion['kind'],
  text: string,
  more: { help?: string; options?: readonly string[]; scale?: Scale; isRequired?: boolean } = {},
): Omit<SurveyQuestion, 'id'> => ({
  kind,
  text,
  help: more.help ?? '',
  isRequired: more.isRequired ?? false,
  options: more.options ?? [],
  scale: more.scale ?? null,
})

/** Surveys that the plan's indicators say that they are measured by, ready to change. */
export const surveyTemplates = {
  'nytta-av-temautbildning': {
    label: 'Nytta av temautbildning',
    measures: 'Andel av deltagarna som haft nytta av temautbildning/spridningskonferens',
    title: 'Nytta av temautbildning',
    introduction:
      'Du har deltagit i en temautbildning eller spridningskonferens. Vi vill veta om du har haft nytta av den i ditt arbete. Det tar ungefär två minuter att svara.',
    questions: [
      asked('single', 'Hur stor nytta har du haft av utbildningen i ditt arbete?', {
        options: ['Mycket', 'Ganska mycket', 'Lite', 'Ingen alls'],
        isRequired: true,
      }),
      asked('yes-no', 'Har du använt något av det du lärde dig?', { isRequired: true }),
      asked('multiple', 'Vad har du haft mest nytta av?', {
        help: 'Kryssa för allt som stämmer.',
        options: ['Föreläsningarna', 'Samtalen med andra deltagare', 'Materialet', 'Metoderna', 'Kontakterna'],
      }),
      asked('scale', 'Hur väl passade innehållet dina förkunskaper?', {
        scale: { steps: 5, low: 'Inte alls', high: 'Mycket väl' },
        isRequired: true,
      }),
      asked('short-text', 'Vad saknade du?'),
    ],
  },
  riskbedomningsmetoder: {
    label: 'Riskbedömningsmetoder',
    measures:
      'Andel av berörda samverkansaktörer som använder minst en strukturerad riskbedömningsmetod i utredningsarbete gällande våldsutsatta vuxna och våldsutövare',
    title: 'Strukturerade riskbedömningsmetoder',
    introduction:
      'Enkäten handlar om vilka metoder er organisation använder för att bedöma risk när ni utreder våldsutsatta vuxna och våldsutövare. Svara för hela organisationen. Det tar ungefär tre minuter.',
    questions: [
      asked(
        'yes-no',
        'Använder ni minst en strukturerad riskbedömningsmetod när ni utreder våldsutsatta vuxna och våldsutövare?',
        { isRequired: true },
      ),
      asked('multiple', 'Vilka metoder använder ni?', {
        help: 'Kryssa för alla som ni använder.',
        options: ['FREDA', 'SARA', 'PATRIARK', 'SAM', 'Någon annan metod', 'Ingen'],
      }),
      asked('scale', 'Hur ofta används metoden när den borde användas?', {
        scale: { steps: 5, low: 'Aldrig', high: 'Alltid' },
      }),
      asked('short-text', 'Vad skulle göra det lättare att använda en metod?'),
    ],
  },
} as const satisfies Record<string, SurveyStart & { label: string; measures: string }>

export type SurveyTemplate = keyof typeof surveyTemplates
export const isSurveyTemplate = (text: string | null): text is SurveyTemplate =>
  text !== null && Object.hasOwn(surveyTemplates, text)
