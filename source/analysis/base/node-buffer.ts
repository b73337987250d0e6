type NodeBuffer = {readonly from: (text: string, encoding: 'base64' | 'utf16le') => Uint8Array<ArrayBuffer>};

/** Node's buffers, which read strings far faster than any loop over them does; `undefined` in a browser. */
// eslint-disable-next-line n/prefer-global/buffer -- An import would not run in a browser.
export const {Buffer: nodeBuffer} = globalThis as {readonly Buffer?: NodeBuffer};
