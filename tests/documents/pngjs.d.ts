/** The part of pngjs that the tests use; the package brings no types. */
declare module 'pngjs' {
  interface WriteOptions {
    /** 0: grey, without transparency. */
    readonly colorType?: 0;
    readonly deflateLevel?: number;
    /** 0: dots as they are, which suits few greys. */
    readonly filterType?: 0;
  }

  export class PNG {
    constructor(options: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and alpha of every dot. */
    readonly data: Buffer;
    static readonly sync: { read(file: Buffer): PNG; write(picture: PNG, options?: WriteOptions): Buffer };
  }
}
