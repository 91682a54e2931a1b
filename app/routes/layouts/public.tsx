import { Outlet, useLocation } from '@remix-run/react'
import { PublicFrame } from '#app/components/public-frame.tsx'
import { useSite } from '#app/components/site.ts'

/** Around every page that needs no sign-in. */
export default function PublicLayout() {
  const { pathname } = useLocation()
  return (
    <PublicFrame site={useSite()} path={pathname}>
      <Outlet />
    </PublicFrame>
  )
}
