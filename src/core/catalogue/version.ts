/** Raised whenever a description in `sdks/` changes what is found, so that a changed fragment can be explained. */
export const catalogueVersion = '1';
