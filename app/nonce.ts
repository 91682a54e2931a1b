import { createContext } from 'react'

/** The nonce of this response's scripts. In the browser it is empty: what runs there has been let in already. */
export const Nonce = createContext('')
