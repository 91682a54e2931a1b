import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the site. tests/access/default-deny.test.ts walks through it. */
export default [
  layout('routes/layouts/public.tsx', [
    index('routes/start.tsx'),
    route('mal/:number', 'routes/goals/show-goal.tsx'),
    route('delmal/:number', 'routes/goals/show-sub-goal.tsx'),
    route('planer/:plan', 'routes/plans/show.tsx'),
    route('planer/:plan/mal/:number', 'routes/plans/show-goal.tsx'),
    route('planer/:plan/delmal/:number', 'routes/plans/show-sub-goal.tsx'),
    route('indikatorer', 'routes/indicators/index.tsx'),
    route('indikatorer/:slug', 'routes/indicators/show.tsx'),
    route('atagande/:slug', 'routes/commitments/show.tsx'),
    route('om', 'routes/about/show.tsx'),
    route('tillganglighet', 'routes/about/accessibility.tsx'),
    route('logga-in', 'routes/sessions/new.tsx'),
    route('logga-ut', 'routes/sessions/destruction.tsx'),
    route('valkommen/:token', 'routes/invitations/acceptance.tsx'),
    route('kom-igang/:token', 'routes/first-administrator/new.tsx'),
    route('*', 'routes/not-found.tsx'),
  ]),
  layout('routes/layouts/signed-in.tsx', [
    route('min-sida', 'routes/own-page/show.tsx'),
    route('lagesrapport/:round/:commitment', 'routes/status-reports/edit.tsx'),
    route('samordning', 'routes/coordination/show.tsx'),
    route('samordning/lagesrapporter/:id', 'routes/status-reports/show.tsx'),
    route('samordning/lagesrapporter/:id/godkannande', 'routes/status-reports/acceptance.tsx'),
    route('samordning/lagesrapporter/:id/aterlamning', 'routes/status-reports/return.tsx'),
    route('samordning/arsuppfoljning/:year', 'routes/follow-up/show.tsx'),
    route('styrgrupp', 'routes/steering/show.tsx'),
    route('admin', 'routes/admin/show.tsx'),
    route('admin/anvandare/ny', 'routes/admin/new-user.tsx'),
    route('admin/organisationer/ny', 'routes/admin/new-organisation.tsx'),
  ]),
  route('samordning/arsuppfoljning/:year/rapport/:format', 'routes/follow-up/download.ts'),
  route('kit', 'routes/kit/show.tsx'),
  route('halsa', 'routes/health/show.ts'),
] satisfies RouteConfig
