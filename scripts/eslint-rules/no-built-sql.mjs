const built = (node) =>
  (node?.type === 'TemplateLiteral' && node.expressions.length > 0) ||
  (node?.type === 'BinaryExpression' && node.operator === '+');

/**
 * Values reach SQL as parameters only; a statement put together from pieces is how injections begin.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { built: 'SQL is put together from pieces: use parameters.' },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const name = callee.property.name;
        const raw = name === 'raw' && callee.object.type === 'Identifier' && callee.object.name === 'sql';
        if ((name === 'prepare' || raw) && built(node.arguments[0]))
          context.report({ node, messageId: 'built' });
      },
    };
  },
};
