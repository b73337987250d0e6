type NodeBuffer = {readonly from: (text: string, encoding: 'base64' | 'utf16le') => Uint8Array<ArrayBuffer>};

/** Node's `Buffer`, which converts strings far faster than a loop; `undefined` in a browser. */
// eslint-disable-next-line n/prefer-global/buffer -- An import of `node:buffer` fails in a browser.
export const {Buffer: nodeBuffer} = globalThis as {readonly Buffer?: NodeBuffer};
