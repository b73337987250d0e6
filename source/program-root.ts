/** The folder of the package. This file must stay one level below it, in `source/`, like the bundle in `dist/`. */
export const programRoot = new URL('..', import.meta.url);
