import envPaths from 'env-paths';

/** Returns the folder of the user's settings: `$XDG_CONFIG_HOME/newsreader`, or the configuration folder that the system uses. */
export const configFolder = (): string => envPaths('newsreader', {suffix: ''}).config;
