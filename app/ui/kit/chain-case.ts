import type { ChainPicture } from '../chart/chain-picture.ts'

/** A chain with stated links, gaps and an indicator, for the kit. */
export const chainCase: ChainPicture = {
  head: {
    part: { key: 'a', name: 'Mål 1', text: 'Alla som ringer får svar', references: [] },
    measured: {
      title: 'Mäter Mål 1',
      marks: [
        {
          key: 'm1',
          name: 'Indikator 1',
          text: 'Besvarade samtal',
          note: 'Indikator 1: aktiv',
          shape: 'full',
          tone: 'good',
        },
        { key: 'm2', name: 'Indikator 2', text: 'Nöjda', note: 'Indikator 2: utgått', shape: 'dash', tone: 'muted' },
      ],
    },
  },
  levels: [
    {
      key: 'utfall',
      title: 'Utfall',
      join: null,
      parts: [
        {
          key: 'u1',
          name: 'Utfall 1',
          text: 'Svaret kommer inom en minut',
          references: [{ key: 'm1', text: 'Indikator 1', shape: 'full', tone: 'good' }],
        },
        {
          key: 'u2',
          name: 'Utfall 2',
          text: 'Den som ringer blir förstådd',
          gap: 'Ingen aktuell indikator',
          references: [],
        },
      ],
    },
    {
      key: 'atgarder',
      title: 'Möjliga åtgärder',
      join: 'items',
      parts: [
        { key: 'p1', name: 'Möjlig åtgärd 1', text: 'Ha öppet dygnet runt', references: [] },
        { key: 'p2', name: 'Möjlig åtgärd 2', text: 'Svara på fler språk', gap: 'Saknar åtagande', references: [] },
      ],
    },
    {
      key: 'ataganden',
      title: 'Åtaganden',
      join: 'items',
      parts: [
        { key: 'c1', name: 'Åtagande 1', text: 'Bemanna linjen hela natten', note: 'Stödlinjen', references: [] },
        {
          key: 'c2',
          name: 'Åtagande 2',
          text: 'Utbilda fler tolkar',
          gap: 'Ingen aktör angiven i planen',
          references: [],
        },
      ],
    },
  ],
  links: [
    { from: 'p1', to: 'u1' },
    { from: 'p2', to: 'u2' },
    { from: 'c1', to: 'p1' },
    { from: 'c2', to: 'u2' },
  ],
}
