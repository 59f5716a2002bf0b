declare module '*.sql?raw' {
  const text: string;
  export default text;
}

/** Set by the build from package.json. */
declare const __APP_VERSION__: string;

declare module '*.txt?raw' {
  const text: string;
  export default text;
}
