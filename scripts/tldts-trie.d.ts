/** tldts publishes no types for its data (7.5.5); list-public-suffixes.ts says what of it is read. */
declare module 'tldts/dist/es6/src/data/trie.js' {
  export const nodeFlags: Uint8Array;
  export const edgeStart: ArrayLike<number>;
  export const edgeLength: ArrayLike<number>;
  export const edgeChild: ArrayLike<number>;
  export const labelText: string;
  export const rulesRoot: number;
  export const exceptionsRoot: number;
}
