/**
 * PostCSS: `@fontsource Tinos tinos 400 normal, 700 italic;` becomes one `@font-face` for each subset of each face, with
 * the letter ranges that the package itself publishes. Only woff2, and only the subsets that Vietnamese and the names of
 * its peoples need; latin-ext (č, ŏ, ƀ of Êđê and Ba Na names) stands first, because for shared letters the last rule wins.
 */
import { createRequire } from 'node:module';
import { AtRule, Declaration } from 'postcss';

const require = createRequire(import.meta.url);

const SUBSETS = ['latin-ext', 'vietnamese', 'latin'];

const PARAMS = /^(?<family>'[^']+'|\S+)\s+(?<name>[a-z-]+)\s+(?<faces>.+)$/u;

export function fontFaces() {
  return {
    postcssPlugin: 'font-faces',
    // Before Vite looks for addresses to rewrite.
    Once(root) {
      root.walkAtRules('fontsource', (rule) => {
        const found = PARAMS.exec(rule.params)?.groups;
        if (!found) throw rule.error('write @fontsource FAMILY PACKAGE WEIGHT STYLE, …');
        rule.replaceWith(facesOf(found));
      });
    },
  };
}

function facesOf({ family, name, faces }) {
  const ranges = require(`@fontsource/${name}/unicode.json`);
  return faces.split(',').flatMap((face) => {
    const [weight, style] = face.trim().split(/\s+/u);
    return SUBSETS.map((subset) => {
      const file = `@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`;
      return fontFace({
        'font-family': family,
        'font-style': style,
        'font-display': 'swap',
        'font-weight': weight,
        src: `url('${file}') format('woff2')`,
        'unicode-range': ranges[subset],
      });
    });
  });
}

function fontFace(values) {
  const nodes = Object.entries(values).map(([prop, value]) => new Declaration({ prop, value }));
  return new AtRule({ name: 'font-face', nodes });
}
