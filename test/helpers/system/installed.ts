import {spawnSync} from 'node:child_process';

/** Tells whether a program is installed. Tests that need one are skipped without it. */
export const isInstalled = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
