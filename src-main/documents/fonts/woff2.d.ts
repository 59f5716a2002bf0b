/** Vite gives the content of a font file as a data: address. */
declare module '*.woff2?inline' {
  const dataUrl: string;
  export default dataUrl;
}
