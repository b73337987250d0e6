/** Returns the folder of the user's settings: `$XDG_CONFIG_HOME/newsreader`, or the configuration folder that the system uses. */
export async function configFolder(): Promise<string> {
	const {default: envPaths} = await import('env-paths');
	return envPaths('newsreader', {suffix: ''}).config;
}
