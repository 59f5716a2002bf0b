import { ESLintUtils } from '@typescript-eslint/utils';

/** A type whose every member says `ok`, at least one of them with an `error`: our Result, and a Reply. */
function isResult(type) {
  const members = type.isUnion() ? type.types : [type];
  return (
    members.every((member) => member.getProperty('ok') !== undefined) &&
    members.some((member) => member.getProperty('error') !== undefined)
  );
}

/**
 * An expected failure is a value, and a value that nobody looks at is a failure that nobody notices.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: { type: 'problem', schema: [], messages: { ignored: 'This Result is ignored: look at its `ok`.' } },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    return {
      ExpressionStatement(node) {
        const expression =
          node.expression.type === 'AwaitExpression' ? node.expression.argument : node.expression;
        if (expression.type !== 'CallExpression') return;
        const type = services.getTypeAtLocation(expression);
        if (isResult(checker.getAwaitedType(type) ?? type)) context.report({ node, messageId: 'ignored' });
      },
    };
  },
};
