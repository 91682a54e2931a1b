import { pageTitle } from '#app/components/site.ts'
import { Kit } from '#app/ui/kit.tsx'

export const meta = () => pageTitle('Byggsatsen')

/** Every piece of the kit and every status, for those who build the pages. */
export default function ShowKit() {
  return <Kit />
}
