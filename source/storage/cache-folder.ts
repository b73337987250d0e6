import path from 'node:path';

/** The user's folder for what can be had again: `$XDG_CACHE_HOME/newsreader`, or what the system has for it; and in it, for what. */
export async function cacheFolder(part: 'web' | 'shelves'): Promise<string> {
	const {default: envPaths} = await import('env-paths');
	return path.join(envPaths('newsreader', {suffix: ''}).cache, part);
}
