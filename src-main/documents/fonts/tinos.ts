/**
 * The twelve font files that documents need, as data: addresses. They become part of the bundle, so that a packed
 * program needs no path to find them, and they load only when the first document is made. Vitest and Vite's server
 * and library builds all understand `?inline`.
 */
import regularLatin from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?inline';
import regularLatinExt from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2?inline';
import regularVietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2?inline';
import italicLatin from '@fontsource/tinos/files/tinos-latin-400-italic.woff2?inline';
import italicLatinExt from '@fontsource/tinos/files/tinos-latin-ext-400-italic.woff2?inline';
import italicVietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2?inline';
import boldLatin from '@fontsource/tinos/files/tinos-latin-700-normal.woff2?inline';
import boldLatinExt from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff2?inline';
import boldVietnamese from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2?inline';
import boldItalicLatin from '@fontsource/tinos/files/tinos-latin-700-italic.woff2?inline';
import boldItalicLatinExt from '@fontsource/tinos/files/tinos-latin-ext-700-italic.woff2?inline';
import boldItalicVietnamese from '@fontsource/tinos/files/tinos-vietnamese-700-italic.woff2?inline';

export type FontSubset = 'latin' | 'latin-ext' | 'vietnamese';

export interface FontFile {
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly subset: FontSubset;
  readonly url: string;
}
/**
 * Where two files hold the same letter the later rule wins in CSS, so the big extended file stands first and serves only
 * what the small ones lack: Êđê and M'Nông letters (ĕ, ĭ, ŏ, č, ƀ).
 */
export const tinosFiles: readonly FontFile[] = [
  { weight: 400, style: 'normal', subset: 'latin-ext', url: regularLatinExt },
  { weight: 400, style: 'normal', subset: 'vietnamese', url: regularVietnamese },
  { weight: 400, style: 'normal', subset: 'latin', url: regularLatin },
  { weight: 400, style: 'italic', subset: 'latin-ext', url: italicLatinExt },
  { weight: 400, style: 'italic', subset: 'vietnamese', url: italicVietnamese },
  { weight: 400, style: 'italic', subset: 'latin', url: italicLatin },
  { weight: 700, style: 'normal', subset: 'latin-ext', url: boldLatinExt },
  { weight: 700, style: 'normal', subset: 'vietnamese', url: boldVietnamese },
  { weight: 700, style: 'normal', subset: 'latin', url: boldLatin },
  { weight: 700, style: 'italic', subset: 'latin-ext', url: boldItalicLatinExt },
  { weight: 700, style: 'italic', subset: 'vietnamese', url: boldItalicVietnamese },
  { weight: 700, style: 'italic', subset: 'latin', url: boldItalicLatin },
];
