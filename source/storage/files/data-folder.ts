import envPaths from 'env-paths';

/** Returns the folder of the user's data: `$XDG_DATA_HOME/newsreader`, or the data folder that the system uses. */
export const dataFolder = (): string => envPaths('newsreader', {suffix: ''}).data;
