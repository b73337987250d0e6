/** A message of the status line. The next command removes it. */
export type Message = {readonly text: string; readonly isError: boolean};
