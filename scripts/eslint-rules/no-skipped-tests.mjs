const RUNNERS = new Set(['test', 'it', 'describe', 'suite', 'bench']);
const SWITCHES = new Set(['skip', 'only', 'todo', 'fixme', 'fails', 'skipIf', 'runIf']);

function rootName(node) {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? rootName(node.object) : undefined;
}

/**
 * A test that does not run proves nothing and looks as if it did.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: { type: 'problem', schema: [], messages: { skipped: '`{{ name }}` leaves tests out of the run.' } },
  create(context) {
    return {
      MemberExpression(node) {
        const name = node.property.type === 'Identifier' ? node.property.name : '';
        if (SWITCHES.has(name) && RUNNERS.has(rootName(node.object) ?? '')) {
          context.report({ node, messageId: 'skipped', data: { name: context.sourceCode.getText(node) } });
        }
      },
    };
  },
};
