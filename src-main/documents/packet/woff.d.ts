/** Vite gives the content of a font file as a data: address. */
declare module '*.woff?inline' {
  const dataUrl: string;
  export default dataUrl;
}
