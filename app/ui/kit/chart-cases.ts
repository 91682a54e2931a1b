import type { TimeSeriesChartProps } from '../chart/time-series.tsx'

/** A question that became three: a year that was not measured, and a break. */
export const realCase: TimeSeriesChartProps = {
  id: 'diagram-rutin',
  title: 'Allt fler kommuner följde upp, sedan blev frågan tre',
  desc: '16 procent 2019, 31 procent 2021 och 36 procent 2022. År 2020 mättes inte. Från 2023 ställs tre nya frågor som inte kan jämföras bakåt: 62, 70 och 59 procent.',
  unit: 'percent',
  xFrom: 2019,
  xTo: 2023,
  lines: [
    {
      id: 'before',
      label: 'Kommuner som följer upp arbetet, en samlad fråga',
      shortLabel: 'En samlad fråga',
      tone: 'accent',
      points: [
        { x: 2019, y: 16, text: '16 %' },
        { x: 2021, y: 31, text: '31 %' },
        { x: 2022, y: 36, text: '36 %' },
      ],
      bridges: [{ from: 2019, to: 2021 }],
    },
    {
      id: 'needs',
      label: 'Målgruppens utsatthet och behov',
      shortLabel: 'Utsatthet och behov',
      tone: 'a',
      points: [{ x: 2023, y: 62, text: '62 %' }],
      bridges: [],
    },
    {
      id: 'support',
      label: 'Stöd och insatser till enskilda',
      shortLabel: 'Stöd och insatser',
      tone: 'b',
      points: [{ x: 2023, y: 70, text: '70 %' }],
      bridges: [],
    },
    {
      id: 'results',
      label: 'Resultat för enskilda',
      shortLabel: 'Resultat',
      tone: 'c',
      points: [{ x: 2023, y: 59, text: '59 %' }],
      bridges: [],
    },
  ],
  ranges: [],
  notMeasured: [{ x: 2020, text: 'ej mätt' }],
  breaks: [{ before: 2023, text: 'Ny fråga 2023' }],
  stops: [],
}

/** A measurement that stopped: two lines, many gaps, and a range from another source. */
export const endedCase: TimeSeriesChartProps = {
  id: 'diagram-avslutad',
  title: 'Mätningen upphörde 2021',
  desc: 'Länet: 12 procent 2015, 15 procent 2017, 14 procent 2019, 21 procent 2021. Riket: 8, 9, 9 och 8 procent. År 2024 uppskattas andelen till 20–25 procent.',
  unit: 'percent',
  yMax: 40,
  xFrom: 2015,
  xTo: 2024,
  lines: [
    {
      id: 'county',
      label: 'Kommuner i länet',
      shortLabel: 'Länet',
      tone: 'a',
      points: [
        { x: 2015, y: 12, text: '12 %' },
        { x: 2017, y: 15, text: '15 %' },
        { x: 2019, y: 14, text: '14 %' },
        { x: 2021, y: 21, text: '21 %' },
      ],
      bridges: [
        { from: 2015, to: 2017 },
        { from: 2017, to: 2019 },
        { from: 2019, to: 2021 },
      ],
    },
    {
      id: 'country',
      label: 'Hela riket',
      shortLabel: 'Riket',
      tone: 'accent',
      points: [
        { x: 2015, y: 8, text: '8 %' },
        { x: 2016, y: 8, text: '8 %' },
        { x: 2017, y: 9, text: '9 %' },
        { x: 2019, y: 9, text: '9 %' },
        { x: 2021, y: 8, text: '8 %' },
      ],
      bridges: [
        { from: 2017, to: 2019 },
        { from: 2019, to: 2021 },
      ],
    },
  ],
  ranges: [{ x: 2024, low: 20, high: 25, text: '20–25 %', label: 'enligt en enkät' }],
  notMeasured: [
    { x: 2018, text: 'ej mätt' },
    { x: 2020, text: 'ej mätt' },
    { x: 2022, text: 'ej mätt' },
    { x: 2023, text: 'ej mätt' },
  ],
  breaks: [{ before: 2024, text: 'Nytt underlag 2024' }],
  stops: [{ x: 2021, text: 'Sista mätningen 2021' }],
}

/** Plain counts, one line without gaps. */
export const countCase: TimeSeriesChartProps = {
  id: 'diagram-antal',
  title: 'Fler samtal till stödlinjen varje år',
  desc: 'Antal samtal: 1 240 år 2020, 1 410 år 2021, 1 380 år 2022, 1 695 år 2023 och 1 820 år 2024.',
  unit: 'count',
  xFrom: 2020,
  xTo: 2024,
  lines: [
    {
      id: 'calls',
      label: 'Samtal',
      shortLabel: 'Samtal',
      tone: 'accent',
      points: [
        { x: 2020, y: 1240, text: '1 240' },
        { x: 2021, y: 1410, text: '1 410' },
        { x: 2022, y: 1380, text: '1 380' },
        { x: 2023, y: 1695, text: '1 695' },
        { x: 2024, y: 1820, text: '1 820' },
      ],
      bridges: [],
    },
  ],
  ranges: [],
  notMeasured: [],
  breaks: [],
  stops: [],
  guides: [
    { id: 'aim', y: 2000, text: '2 000', label: 'att nå 2025', pattern: 'dashed', from: 2020, to: 2024 },
    { id: 'start', y: 1100, text: '1 100', label: 'att räkna från, 2019', pattern: 'dotted', from: 2020, to: 2024 },
  ],
}
