import type { FontFile, FontSubset } from './tinos';

/** Gives the `@font-face` rules that a text needs. */
export interface FontSource {
  facesFor(text: string): Promise<string>;
}

/**
 * Ranges as published with the font files. Where two files hold the same letter the later rule wins in CSS, so the
 * big extended file stands first and serves only what the small ones lack: Êđê and M'Nông letters (ĕ, ĭ, ŏ, č, ƀ).
 */
const RANGES: Readonly<Record<FontSubset, string>> = {
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

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
  return `@font-face{font-family:Tinos;font-weight:${file.weight};font-style:${file.style};src:url(${file.url}) format('woff2');unicode-range:${RANGES[file.subset]}}`;
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
