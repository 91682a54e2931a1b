/** How far a survey has come. Results are shown when it is closed. */
export const surveyStates = {
  draft: { label: 'Utkast', shape: 'pen', tone: 'neutral' },
  open: { label: 'Öppen', shape: 'clock', tone: 'progress' },
  closed: { label: 'Stängd', shape: 'lock', tone: 'muted' },
} as const satisfies Record<
  string,
  { label: string; shape: 'pen' | 'clock' | 'lock'; tone: 'neutral' | 'progress' | 'muted' }
>

export type SurveyState = keyof typeof surveyStates
