import { data } from '@remix-run/server-runtime'

/** What was sent has faults: values and messages go back to the form, with status 400. */
export const badInput = <Body>(body: Body) => data(body, { status: 400 })

/** What was asked cannot be done as things stand: values and the reason go back, with status 409. */
export const conflict = <Body>(body: Body) => data(body, { status: 409 })
