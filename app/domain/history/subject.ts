/** What an event can happen to, as the history's filter calls it. */
export const historySubjects = {
  plan: { label: 'Planer', one: 'Plan' },
  goal: { label: 'Mål', one: 'Mål' },
  commitment: { label: 'Åtaganden', one: 'Åtagande' },
  indicator: { label: 'Indikatorer', one: 'Indikator' },
  series: { label: 'Serier och värden', one: 'Serie' },
  source: { label: 'Källor', one: 'Källa' },
  round: { label: 'Uppföljningsomgångar', one: 'Omgång' },
  'status-report': { label: 'Lägesrapporter', one: 'Lägesrapport' },
  'follow-up': { label: 'Årsuppföljningar', one: 'Årsuppföljning' },
  meeting: { label: 'Sammanträden', one: 'Sammanträde' },
  decision: { label: 'Beslut', one: 'Beslut' },
  'meeting-link': { label: 'Länkar till sammanträden', one: 'Länk till ett sammanträde' },
  import: { label: 'Importer', one: 'Import' },
  'source-case': { label: 'Ärenden om källor', one: 'Ärende om en källa' },
  gathering: { label: 'Sammankomster', one: 'Sammankomst' },
  survey: { label: 'Enkäter', one: 'Enkät' },
  grant: { label: 'Utvecklingsmedel', one: 'Utvecklingsmedel' },
  organisation: { label: 'Organisationer', one: 'Organisation' },
  'contact-person': { label: 'Kontaktpersoner', one: 'Kontaktperson' },
  'answer-link': { label: 'Personliga länkar', one: 'Personlig länk' },
  message: { label: 'Utskick', one: 'Utskick' },
  'message-template': { label: 'Texter i utskick', one: 'Text i utskick' },
  user: { label: 'Användare', one: 'Användare' },
  installation: { label: 'Installationen', one: 'Installationen' },
} as const satisfies Record<string, { label: string; one: string }>

export type HistorySubject = keyof typeof historySubjects
export const historySubjectCodes = Object.keys(historySubjects) as HistorySubject[]
