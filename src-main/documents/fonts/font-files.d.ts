/** Vite gives the content of a font file as a data: address. */
declare module '*.woff2?inline' {
  const dataUrl: string;
  export default dataUrl;
}

declare module '*.woff?inline' {
  /** The file itself as a data address. */
  const dataAddress: string;
  export default dataAddress;
}
