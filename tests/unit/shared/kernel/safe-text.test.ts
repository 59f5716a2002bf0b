import { expect, test } from 'vitest';
import { safeText } from '@shared/kernel/safe-text';

test.each(['=1+1', '+A1', '-2+3+cmd|x', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")'])(
  '%j does not begin like a formula any more',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  },
);

test.each(['An', '', '12', 'a=b', "'Nam'", ' =1', '+84 262 385 0000', '-5', '(+84)'])('%j stays', (text) => {
  expect(safeText(text)).toBe(text);
});
