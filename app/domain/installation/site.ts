/** What every page needs to know of the installation. */
export interface Site {
  /** The example partnership is loaded: its demo content is marked on screen. */
  isExample: boolean
  partnershipName: string
  helplineName: string
  helplineNumber: string
  quickExitUrl: string
  contactEmail: string
}
