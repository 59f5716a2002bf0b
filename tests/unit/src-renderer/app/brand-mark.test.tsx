// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BrandMark } from '@renderer/app/brand-mark';
import iconText from '@renderer/app/icon.svg?raw';

/** Elements with what they are drawn from, however the text is broken into lines. */
const shapes = (svg: Element) =>
  [...svg.querySelectorAll('rect, path')].map((shape) =>
    Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value])),
  );

it('is the mark of the icon', () => {
  const icon = new DOMParser().parseFromString(iconText, 'image/svg+xml').documentElement;
  const drawn = render(<BrandMark className="mark" />).container.firstElementChild!;
  expect(shapes(icon)).toHaveLength(3);
  expect(shapes(drawn)).toEqual(shapes(icon));
  expect(drawn.getAttribute('viewBox')).toBe(icon.getAttribute('viewBox'));
  expect(drawn.getAttribute('aria-hidden')).toBe('true');
});
