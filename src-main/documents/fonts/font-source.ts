import ranges from '@fontsource/tinos/unicode.json';
import type { FontFile } from './tinos';

/** Gives the `@font-face` rules that a text needs. */
export interface FontSource {
  facesFor(text: string): Promise<string>;
}

const LATIN_AND_VIETNAMESE =
  /^[\0-\u00FF\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u02BB\u02BC\u2000-\u206F\u20AB\u20AC]*$/u;

/** Name under which documents ask for the fonts; it stands for Times New Roman where the machine has it. */
const LOCAL_FAMILY = 'Office Times';

export const FONT_STACK = `'${LOCAL_FAMILY}', Tinos, 'Times New Roman', serif`;

/**
 * The real Times New Roman by its exact face names. Asking for the family by name would let Linux put a look-alike
 * in its place that lacks Vietnamese letters, and a missing face would be synthesised as a Type 3 font.
 */
const LOCAL_FACES = [
  { weight: 400, style: 'normal', names: ['Times New Roman', 'TimesNewRomanPSMT'] },
  { weight: 400, style: 'italic', names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT'] },
  { weight: 700, style: 'normal', names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT'] },
  { weight: 700, style: 'italic', names: ['Times New Roman Bold Italic', 'TimesNewRomanPS-BoldItalicMT'] },
];

const localRules = LOCAL_FACES.map(
  ({ weight, style, names }) =>
    `@font-face{font-family:'${LOCAL_FAMILY}';font-weight:${weight};font-style:${style};src:${names
      .map((name) => `local('${name}')`)
      .join(',')}}`,
).join('\n');

function fileRule(file: FontFile): string {
  return `@font-face{font-family:Tinos;font-weight:${file.weight};font-style:${file.style};src:url(${file.url}) format('woff2');unicode-range:${ranges[file.subset]}}`;
}

/** Tinos from the bundle, loaded when the first document is made and kept. */
export function bundledFonts(): FontSource {
  let rules: Promise<{ usual: string; extended: string }> | null = null;
  const load = async () => {
    const { tinosFiles } = await import('./tinos');
    const join = (files: readonly FontFile[]) => files.map(fileRule).join('\n');
    return {
      extended: `${localRules}\n${join(tinosFiles)}`,
      usual: `${localRules}\n${join(tinosFiles.filter((file) => file.subset !== 'latin-ext'))}`,
    };
  };
  return {
    async facesFor(text) {
      const loaded = await (rules ??= load());
      return LATIN_AND_VIETNAMESE.test(text) ? loaded.usual : loaded.extended;
    },
  };
}
