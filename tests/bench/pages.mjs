const services = [
  'ekonomiskt-bistand',
  'missbruk',
  'socialpsykiatri',
  'barn-och-unga',
  'lss-barn',
  'lss-vuxen',
  'aldreomsorg',
  'hemtjanst',
  'vald-i-nara-relationer',
  'familjeratt',
  'forskola',
  'grundskola',
  'gymnasieskola',
  'elevhalsa',
  'vardcentral',
  'akutsjukvard',
  'modravard',
  'ungdomsmottagning',
  'tandvard',
  'boendestod',
]

/** The public pages that are asked for; of the large register also a plan, goals, indicators and comparisons of it. */
export const pageList = (isLarge) => [
  '/',
  '/mal/7',
  '/delmal/3',
  '/planer/handlingsplan-2020-2026',
  '/indikatorer',
  '/indikatorer/anvant-resultat-fran-systematisk-uppfoljning',
  '/indikatorer/overenskommelser-om-samverkan',
  '/atagande/soktermer-i-takecare',
  '/aktorer',
  '/aktorer/region-stockholm',
  '/jamfor',
  '/sok?q=kunskap',
  '/om',
  ...(isLarge ? ofTheLarge : []),
]

/** A hundred and eighty more, so that what is kept must have room for a whole register's pages. */
const indicators = [
  'rutin',
  'kompetensplan',
  'bedomningsmetod',
  'fortbildning',
  'fragar',
  'riskbedomning',
  'samordnad-plan',
  'skyddsplan',
  'nojda',
].flatMap((measure) => services.map((service) => `/indikatorer/provdata-${measure}-${service}`))

const ofTheLarge = [
  ...indicators,
  '/planer/stor-provplan-2010-2015',
  '/mal/1',
  '/mal/2',
  '/mal/3',
  '/mal/8',
  '/atagande/provplan-mal-1-atagande-1',
  '/indikatorer?q=rutin',
  '/indikatorer/provdata-rutin-missbruk',
  '/indikatorer/provdata-fortbildning-missbruk',
  '/indikatorer/provdata-antal-arenden-tandvard',
  '/jamfor?serie=provdata-fortbildning-missbruk/kommunerna&omrade=0180&omrade=0114',
  '/sok?q=rutin',
]
