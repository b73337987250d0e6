import path from 'node:path';
import envPaths from 'env-paths';

/** Returns the folder for one kind of cached files: in `$XDG_CACHE_HOME/newsreader`, or in the cache folder that the system uses. */
export const cacheFolder = (part: 'web' | 'shelves'): string => path.join(envPaths('newsreader', {suffix: ''}).cache, part);
