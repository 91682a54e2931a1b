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

const ofTheLarge = [
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
