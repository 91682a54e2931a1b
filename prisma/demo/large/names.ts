/**
 * The names of the indicators of the large test partnership. Everything in this folder is made up, to have as much as
 * a national register has; the words are those of the field, the figures mean nothing.
 */

/** Made-up things that an organisation may have in place, and whether a municipality answers Ja or Nej to it. */
export const measures = [
  { slug: 'rutin', name: 'Aktuell rutin vid indikation på våld', isAnswered: true },
  { slug: 'kompetensplan', name: 'Samlad plan för kompetensutveckling', isAnswered: true },
  { slug: 'bedomningsmetod', name: 'Standardiserad bedömningsmetod', isAnswered: true },
  { slug: 'overenskommelse', name: 'Överenskommelse om samverkan', isAnswered: true },
  { slug: 'kartlaggning', name: 'Kartläggning av behov', isAnswered: true },
  { slug: 'uppfoljning', name: 'Systematisk uppföljning på gruppnivå', isAnswered: false },
  { slug: 'fortbildning', name: 'Anställda med fortbildning om våld', isAnswered: false },
  { slug: 'fragar', name: 'Ärenden där frågan om våld har ställts', isAnswered: false },
  { slug: 'riskbedomning', name: 'Ärenden med riskbedömning', isAnswered: false },
  { slug: 'samordnad-plan', name: 'Ärenden med samordnad individuell plan', isAnswered: false },
  { slug: 'skyddsplan', name: 'Ärenden med skyddsplan', isAnswered: false },
  { slug: 'barn-uppmarksammade', name: 'Ärenden där barn har uppmärksammats', isAnswered: false },
  { slug: 'nojda', name: 'Andel som haft nytta av stödet', isAnswered: false },
  { slug: 'informerade', name: 'Andel som fått information på eget språk', isAnswered: false },
  { slug: 'antal-arenden', name: 'Antal ärenden om våld', isAnswered: false, isCount: true },
] as const satisfies readonly { slug: string; name: string; isAnswered: boolean; isCount?: true }[]

/** The parts of the services that each of them is measured in. */
export const services = [
  { slug: 'ekonomiskt-bistand', name: 'ekonomiskt bistånd' },
  { slug: 'missbruk', name: 'missbruks- och beroendevård' },
  { slug: 'socialpsykiatri', name: 'socialpsykiatri' },
  { slug: 'barn-och-unga', name: 'barn och unga' },
  { slug: 'lss-barn', name: 'LSS, barn' },
  { slug: 'lss-vuxen', name: 'LSS, vuxna' },
  { slug: 'aldreomsorg', name: 'äldreomsorg' },
  { slug: 'hemtjanst', name: 'hemtjänst' },
  { slug: 'vald-i-nara-relationer', name: 'våld i nära relationer' },
  { slug: 'familjeratt', name: 'familjerätt' },
  { slug: 'forskola', name: 'förskola' },
  { slug: 'grundskola', name: 'grundskola' },
  { slug: 'gymnasieskola', name: 'gymnasieskola' },
  { slug: 'elevhalsa', name: 'elevhälsa' },
  { slug: 'vardcentral', name: 'vårdcentral' },
  { slug: 'akutsjukvard', name: 'akutsjukvård' },
  { slug: 'modravard', name: 'mödravård' },
  { slug: 'ungdomsmottagning', name: 'ungdomsmottagning' },
  { slug: 'tandvard', name: 'tandvård' },
  { slug: 'boendestod', name: 'boendestöd' },
] as const

/** The goals of the large plan: short titles. */
export const goals = [
  'Fler upptäcks tidigt',
  'Barn får skydd och stöd',
  'Utövare erbjuds hjälp att sluta',
  'Skyddat boende i hela länet',
  'Samverkan mellan myndigheter',
  'Kunskap i varje verksamhet',
  'Rättsväsendet håller ihop',
  'Uppföljning som används',
] as const
