/**
 * The face of the projector window for printed slides, as data: addresses like the fonts of documents. The big extended
 * file stands first, because for letters that two files hold the later rule wins.
 */
import regularLatin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?inline';
import regularLatinExt from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?inline';
import regularVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?inline';
import boldLatin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?inline';
import boldLatinExt from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?inline';
import boldVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?inline';
import ranges from '@fontsource/be-vietnam-pro/unicode.json';
import type { FontSubset } from '../fonts/tinos';

const FILES: readonly (readonly [400 | 600, FontSubset, string])[] = [
  [400, 'latin-ext', regularLatinExt],
  [400, 'vietnamese', regularVietnamese],
  [400, 'latin', regularLatin],
  [600, 'latin-ext', boldLatinExt],
  [600, 'vietnamese', boldVietnamese],
  [600, 'latin', boldLatin],
];

export const SLIDE_FONT = 'Be Vietnam Pro';

export const slideFaces = FILES.map(
  ([weight, subset, url]) =>
    `@font-face{font-family:'${SLIDE_FONT}';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${ranges[subset]}}`,
).join('\n');
