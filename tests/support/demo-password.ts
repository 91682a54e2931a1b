/** The demo cast's password in tests. */
export const demoPassword = 'ett lösenord för prov'
