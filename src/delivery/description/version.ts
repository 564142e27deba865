/** The version of the API, which is that of the package. */
export const version = '0.1.0'
