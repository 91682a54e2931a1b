import type { FollowUpRow } from './rows.ts'

/** The annual follow-up of 2026, begun: two sections written and one given to somebody. Made up for the example. */
export const followUp2026: FollowUpRow = {
  round: '2026',
  startedAt: '2026-11-16T08:30:00Z',
  changedAt: '2026-11-18T13:05:00Z',
  sections: [
    {
      key: 'about',
      text: `Uppföljningen gäller mål 7 i handlingsplanen. Omgången är öppen till och med den 31 januari 2027, så det som står här bygger på de svar som har kommit in hittills.

Inga nya värden om systematisk uppföljning har publicerats sedan förra årsuppföljningen.`,
    },
    {
      key: 'mal-7',
      text: `Andelen kommuner och stadsdelar som använt resultat från systematisk uppföljning var 36 procent 2022. Sedan dess har frågorna ändrats, och de nya har bara mätts en gång.`,
      bindings: [
        {
          words: '36 procent',
          binding: {
            to: 'value',
            cell: {
              indicator: 'anvant-resultat-fran-systematisk-uppfoljning',
              series: 'till-2022',
              subject: 'area:unstated',
              year: 2022,
              breakdown: 'total',
            },
          },
        },
      ],
    },
    { key: 'analysis', text: '', isAssigned: true },
  ],
}
