import { useParams } from '@remix-run/react'
import type { Crumb } from '#app/ui/page.tsx'

/** Where the pages about an organisation's contact persons lie: the organisation's own, or the coordinator's of each. */
export interface ContactAddresses {
  start: string
  add: string
  edit: (id: number) => string
  handOver: (id: number) => string
  end: (id: number) => string
  /** Says that an address works again; posted. */
  addressWorks: (id: number) => string
  /** The way to the start, without the page itself. */
  crumbs: Crumb[]
  /** What the start is called on the way to it, for the organisation of this name. */
  startLabel: (name: string) => string
}

/**
 * The addresses for a page with these parameters.
 *
 * @param organisation the organisation's address part, where the coordinator looks after it
 */
export function contactAddresses(organisation: string | undefined): ContactAddresses {
  const start = organisation === undefined ? '/min-sida/kontaktpersoner' : `/samordning/kontaktpersoner/${organisation}`
  return {
    start,
    add: `${start}/ny`,
    edit: (id) => `${start}/${id}`,
    handOver: (id) => `${start}/${id}/overlamning`,
    end: (id) => `${start}/${id}/avslut`,
    addressWorks: (id) => `${start}/${id}/adress`,
    crumbs:
      organisation === undefined
        ? [{ href: '/min-sida', label: 'Min sida' }]
        : [
            { href: '/samordning', label: 'Samordning' },
            { href: '/samordning/kontaktpersoner', label: 'Kontaktpersoner' },
          ],
    startLabel: (name) => (organisation === undefined ? 'Kontaktpersoner' : name),
  }
}

/** The addresses that belong to the page that is shown. */
export const useContactAddresses = (): ContactAddresses => contactAddresses(useParams()['organisation'])
