import { useParams } from '@remix-run/react'
import { steeringPages, type SteeringPages } from '#app/domain/steering/addresses.ts'

/** The steering group's addresses that belong to the page that is shown: signed in, or by a personal link. */
export const useSteeringPages = (): SteeringPages => steeringPages(useParams()['token'])
