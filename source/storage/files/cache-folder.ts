import path from 'node:path';

/** Returns the folder for one kind of cached files: in `$XDG_CACHE_HOME/newsreader`, or in the cache folder that the system uses. */
export async function cacheFolder(part: 'web' | 'shelves'): Promise<string> {
	const {default: envPaths} = await import('env-paths');
	return path.join(envPaths('newsreader', {suffix: ''}).cache, part);
}
