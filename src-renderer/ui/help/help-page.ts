/** One page of help and of the printed handbook: data, so that the same words stand on the screen and on paper. */
export interface HelpPage {
  readonly title: string;
  /** What the screen is for: one or two sentences. */
  readonly purpose: string;
  /** Three steps as a rule. */
  readonly steps: readonly string[];
  readonly keys: readonly (readonly [keys: string, meaning: string])[];
  /** The article behind the screen, when there is one: "Điều 10, Nghị quyết 96/2023/QH15". */
  readonly law?: string;
  /** The screen with the sample office in it; `npm run pictures` takes it anew. */
  readonly picture?: { readonly url: string; readonly alt: string };
}
