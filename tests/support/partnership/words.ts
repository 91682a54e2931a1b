/** Names and wordings of a made-up partnership, as long as real ones are. */
const beginnings = ['Alm', 'Björk', 'Ek', 'Gran', 'Lind', 'Sjö', 'Berg', 'Dal', 'Fors', 'Hav'] as const
const endings = ['by', 'hult', 'vik', 'näs', 'stad', 'köping'] as const
const goals = [
  'Ökad upptäckt av våld',
  'Stöd och skydd till utsatta',
  'Barnens rätt till skydd',
  'Arbete med våldsutövare',
  'Hedersrelaterat våld och förtryck',
  'Våld i unga relationer',
  'Systematisk kunskapsutveckling',
  'Samordnad samverkan i länet',
] as const
const deeds = ['Gemensam rutin för', 'Utbildning om', 'Kartläggning av', 'Stödmaterial till', 'Handledning i'] as const
const things = [
  'frågor om våld i mötet med patienter',
  'skolgång i skyddat boende',
  'riskbedömning vid upprepat våld',
  'samtal med våldsutövare',
  'placeringar utanför den egna kommunen',
  'handläggare inom socialtjänsten',
  'barn som har upplevt våld',
] as const

const nth = (all: readonly string[], index: number): string => all[index % all.length] ?? ''

/** Unlike each other for the first sixty. */
export function placeName(index: number): string {
  const again = Math.floor(index / (beginnings.length * endings.length))
  const ending = Math.floor(index / beginnings.length)
  return `${nth(beginnings, index)}${nth(endings, ending)}${again === 0 ? '' : ` ${again + 1}`}`
}
export const goalTitle = (index: number): string => nth(goals, index)
export const commitmentLabel = (index: number): string => `${nth(deeds, index)} ${nth(things, index)}`
export const decisionWords = (index: number): string =>
  `${nth(['Ta fram ett förslag till', 'Redovisa läget för', 'Namnge en ansvarig för'], index)} ${nth(things, index + 2)}.`
