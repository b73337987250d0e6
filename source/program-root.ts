/** The package's own folder. This file must stay one level below it: in `source/`, and bundled in `dist/`. */
export const programRoot = new URL('..', import.meta.url);
