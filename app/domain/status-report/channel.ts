/** How an answer came in. */
export const channels = {
  own: { label: 'I tjänsten', onBehalf: false },
  link: { label: 'Genom personlig länk', onBehalf: false },
  email: { label: 'Per e-post', onBehalf: true },
  phone: { label: 'Per telefon', onBehalf: true },
  meeting: { label: 'Vid ett möte', onBehalf: true },
} as const satisfies Record<
  string,
  {
    label: string
    /** A coordinator wrote it down for the organisation; readers are told. */
    onBehalf: boolean
  }
>

export type Channel = keyof typeof channels
export const onBehalfChannels = (Object.keys(channels) as Channel[]).filter((code) => channels[code].onBehalf)

/** How an answer came in, and what is known about it, such as the date of a call. */
export interface Way {
  channel: Channel
  note: string
}
