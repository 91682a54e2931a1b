import { describe, expect, it } from 'vitest'
import { findClaims } from '#app/domain/statement/finding/find.ts'

/**
 * Paragraphs of four published texts (a goal's page of Operation Kvinnofrid; Socialstyrelsen's Öppna jämförelser 2017 and
 * 2019, and its account of utvecklingsmedel 2016–2018), and what a reader finds in each.
 */
const paragraphs: [text: string, expected: string[]][] = [
  // S000
  ['Senaste aktuella data för indikatorn är från 2021.', []],
  ['Genomfört stöd och insatsers resultat för de enskilda\n62%70%59%\n\nKälla: Socialstyrelsen', []],
  [
    'Från 2019 till 2022 har andelen kommuner som använder systematisk uppföljning fördubblats (16 procent 2019, 31 procent 2021, 36 procent 2022). I uppföljningen 2023 har Socialstyrelsen förändrat frågorna och delar nu in resultatet i tre delar vilket gör att vi inte kan ställa 2023 års data i direkt relation till data från tidigare år.',
    ['fördubblats: factor 2', '16 procent: share 16', '31 procent: share 31', '36 procent: share 36'],
  ],
  [
    'Försäkringskassans avdelning för sjukförsäkringen, verksamhetsområde 3 Stöd för återgång, genomgår utbildning.',
    [],
  ],
  // S002
  [
    'Resultaten för 2019 visar att fler kommuner, en femtedel, har en aktuell skriftlig rutin för hur handläggare ska säkra skolgången för barn i skyddat boende. Det är en ökning med sju procentenheter från föregående år. Fler kommuner genomför också fortbildning. Nu uppger drygt nio av tio kommuner att de under det senaste året har genomfört fortbildning om våld i nära relationer riktat till handläggare.',
    ['en femtedel: share 20', 'sju procentenheter: points 7 up', 'drygt nio av tio: share 90 just-over'],
  ],
  [
    'Det är fortfarande färre än var tionde kommun som systematiskt följt upp resultat av insatser till enskilda, som de sammanställt på gruppnivå och använt för verksamhetsutveckling. Drygt en av tio kommuner uppger att de använt enskildas uppfattning om kvaliteten i verksamheten för verksamhetsutveckling.',
    ['färre än var tionde: share 10 less-than', 'Drygt en av tio: share 10 just-over'],
  ],
  [
    'Årets resultat visar att:\n\n- 22 procent av kommunerna har en aktuell skriftlig rutin.\n- De flesta kommuner uppger att de har genomfört fortbildning som riktar sig till handläggare som utreder våldsutsatta vuxna (95 procent) respektive barn som utsatts för eller bevittnat våld (92 procent).\n- 8 procent av kommunerna uppger att de systematiskt följt upp resultaten.\n- Få kommuner uppger att de använt enskildas uppfattning, för att utveckla myndighetsutövningen (12 procent) respektive utförarverksamheten (11 procent).',
    [
      '22 procent: share 22',
      '95 procent: share 95',
      '92 procent: share 92',
      '8 procent: share 8',
      '12 procent: share 12',
      '11 procent: share 11',
    ],
  ],
  [
    'Skolan spelar en avgörande roll [1]. Socialtjänsten måste uppmärksamma detta [2]. Det är i enlighet med Socialstyrelsens allmänna råd och föreskrifter (SOSFS 2011:9) om ledningssystem.',
    [],
  ],
  [
    'Årets resultat på riksnivå visar att det är fler kommuner, 22 procent, som har en rutin. Andelen kommuner per län som har rutinen skiljer sig dock åt, spridningen är mellan 0-57 procent per län. Jämförelser över tid visar att resultatet på riksnivå har ökat med sju procentenheter från föregående år, se tabell 1.',
    ['22 procent: share 22', 'mellan 0-57 procent: span 0 57 percent', 'sju procentenheter: points 7 up'],
  ],
  [
    'Tabell 1. Aktuell rutin för att säkra skolgången 2016–2019, riksnivå.\n\nIndikator\t2016\t2017\t2018\t2019\nAktuell rutin för att säkra skolgång\t16\t14\t15\t22\n\nKälla: Enkät om öppna jämförelser, 2016, 2017, 2018, 2019, Socialstyrelsen.',
    [],
  ],
  ['Nio av tio kommuner har genomfört fortbildning om våld i nära relationer', ['Nio av tio: share 90']],
  [
    'Det är 95 procent av kommunerna som genomfört utbildning till handläggare som utreder våldsutsatta vuxna, och 92 procent av kommunerna till handläggare som utreder barn som har utsatts för eller bevittnat våld. Sedan 2016 har resultaten ökat med 11 respektive 13 procentenheter, se tabell 2.',
    ['95 procent: share 95', '92 procent: share 92', '11: points 11 up', '13 procentenheter: points 13 up'],
  ],
  [
    'Årets resultat på riksnivå visar att det fortfarande är få kommuner, 8 procent, som uppger att de systematiskt följer upp resultaten. Resultaten har legat på samma nivå under de senaste fyra åren. För mer information, se: [Kunskapsguiden.se/SU-stod](https://www.kunskapsguiden.se/SU-stod).',
    ['8 procent: share 8'],
  ],
  [
    'Andelen kommuner per län är mellan 0 – 24 procent när det gäller verksamhetsutveckling i myndighets-\n\nutövningen, och mellan 0 – 63 procent när det gäller utveckling av utförarverksamheten. Resultat för dessa indikatorer presenteras i år för första gången.',
    ['mellan 0 – 24 procent: span 0 24 percent', 'mellan 0 – 63 procent: span 0 63 percent'],
  ],
  ['1. Fristad från våld – en vägledning om skyddat boende. Stockholm: Socialstyrelsen; 2013.\n2. Våld – handbok.', []],
  [
    'Svarsfrekvens: 95 procent av kommunerna har besvarat enkätens generella del och 93 procent besvarade delenkäten om våld i nära relationer.',
    ['95 procent: share 95', '93 procent: share 93'],
  ],
  [
    '<https://www.socialstyrelsen.se/oppnajokforelser/socialtjanst>\n\nTelefon: 075-247 30 00\n\nE-post: namn@socialstyrelsen.se',
    [],
  ],
  // S003
  [
    'Socialstyrelsen har under perioden 2016–2018 haft regeringens uppdrag. Slutredovisningen omfattar följande fyra delar:\n\n  • Del 1: Det nationella och regionala kompetensstödet\n  • Del 2: Redovisning av utvecklingsmedlen till kommuner, regioner och\n    ideella föreningar',
    [],
  ],
  [
    'Antalet kommuner som har rekvirerat medel har ökat från 246 kommuner 2016 till 273 kommuner 2018. Även andelen använda medel hos kommuner har ökat från 81 till 92 procent.',
    ['från 246 kommuner 2016 till 273 kommuner: change 246 273 count', 'från 81 till 92 procent: change 81 92 percent'],
  ],
  // S004
  ['Guiden inkluderar även fyra steg för hur du kan analysera dina resultat lokalt.', []],
  [
    'Sammantaget visar resultaten att det skett en positiv utveckling då flera kommuner samverkar med akutmottagningar, 20 procent. Kommunerna samverkar i störst utsträckning med kvinnojourerna, 33 procent. Andelen kommuner som samverkar med vuxenpsykiatri, ungdomsmottagningar, primärvården och polisen ligger stabilt, någonstans mellan 20-25 procent.',
    ['20 procent: share 20', '33 procent: share 33', 'någonstans mellan 20-25 procent: span 20 25 percent'],
  ],
  [
    'Årets resultat visar att det fortfarande är få kommuner som har en sådan utarbetad rutin, 14 procent.\n  • Det är få kommuner, endast 9 procent, som systematiskt följer upp resultaten av insatser till enskilda.',
    ['14 procent: share 14', '9 procent: share 9'],
  ],
  ['Webbenkäten skickades till kommuner och stadsdelar under våren 2017.', []],
]

/** Which properties of a claim say what it says, beside its kind. */
const saying = ['value', 'from', 'to', 'low', 'high', 'direction', 'of', 'noun']

function told(text: string): string[] {
  return findClaims(text).map((claim) => {
    const values = Object.entries(claim).filter(([key, value]) => saying.includes(key) && value !== undefined)
    const exactness = claim.precision === 'exact' ? [] : [claim.precision]
    return `${claim.words}: ${[claim.kind, ...values.map(([, value]) => String(value)), ...exactness].join(' ')}`
  })
}

describe('every number in the running text of the published follow-ups', () => {
  it.each(paragraphs)('is found, and nothing else: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('is found in one long text as it is in its paragraphs', () => {
    const whole = paragraphs.map(([text]) => text).join('\n\n')
    expect(told(whole)).toEqual(paragraphs.flatMap(([, expected]) => expected))
  })
})
