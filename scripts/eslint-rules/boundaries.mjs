import { posix } from 'node:path';
import { LINES, PACKAGE_HOMES } from './boundary-table.mjs';

const ALIASES = [
  ['@shared/', 'shared/'],
  ['@main/', 'src-main/'],
  ['@renderer/', 'src-renderer/'],
  ['@tests/', 'tests/'],
];

/** The path in the repository that an import reaches, or nothing when it names a package. */
function target(file, specifier) {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), plain));
  const alias = ALIASES.find(([prefix]) => plain.startsWith(prefix));
  return alias ? alias[1] + plain.slice(alias[0].length) : undefined;
}

const packageName = (specifier) =>
  specifier
    .replace(/\?.*$/, '')
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Fonts and other files of a package are data, not code. */
const isData = (specifier) => specifier.startsWith('@fontsource/');

function refusePackage(file, specifier, line, typeOnly) {
  const name = packageName(specifier);
  // The type of a shape brings no behaviour with it.
  if (name === 'zod' && typeOnly) return undefined;
  const home = PACKAGE_HOMES.find(({ packages }) => packages.includes(name));
  if (home && !home.homes.some((folder) => file.startsWith(folder))) {
    return `${name} may be used only in ${home.homes.join(', ')}`;
  }
  if (isData(specifier) || line.packages === 'node') return undefined;
  if (line.packages === 'browser') {
    return name.startsWith('node:') ? `${name} does not exist in the window` : undefined;
  }
  return line.packages === name ? undefined : `${file} may not import the package ${name}`;
}

/** Why an import is refused, or nothing. Pure, so that it is tested without a linter. */
export function refusal(file, specifier, typeOnly = false) {
  const line = LINES.find(({ from }) => from.test(file));
  // Tests and settings look at everything.
  if (!line) return /^(tests\/|[^/]+$)/u.test(file) ? undefined : `${file} is not covered by a boundary rule`;
  const reached = target(file, specifier);
  if (reached === undefined) return refusePackage(file, specifier, line, typeOnly);
  const own = line.from.exec(file)?.groups?.own ?? '<none>';
  const allowed = line.to.some((pattern) =>
    new RegExp(pattern.source.replaceAll('<own>', own)).test(reached),
  );
  return allowed ? undefined : `${file} may not import ${reached}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], messages: { refused: 'Boundary: {{ why }}.' } },
  create(context) {
    const file = posix.normalize(context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/'));
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const why = refusal(file, source.value, node.importKind === 'type' || node.exportKind === 'type');
      if (why) context.report({ node, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
    };
  },
};
