/** An option that the program answers on standard output instead of running. */
export type Question = {readonly question: 'help' | 'version'};
