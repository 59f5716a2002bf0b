// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { screens } from '@renderer/app/places';

/** Asked once by itself; the program leads there. */
const NOT_CHOSEN: readonly string[] = ['/first-run'];

/** Not by a plain import: the router's type would then hold for the little routers of all other tests. */
const ROUTER: string = '@renderer/app/router';
const { router } = (await import(ROUTER)) as { readonly router: { readonly routesByPath: object } };
const routes = Object.keys(router.routesByPath);
const paths = screens.map(({ to }) => to.split('?')[0] ?? '');

it('the palette offers every screen that needs nothing to be chosen first', () => {
  const plain = routes.filter((path) => !path.includes('$') && !NOT_CHOSEN.includes(path));
  expect(plain.length).toBeGreaterThan(10);
  expect(plain.filter((path) => !paths.includes(path))).toEqual([]);
});

it('the palette offers no screen that is not there', () => {
  const patterns = routes.map((path) => new RegExp(`^${path.replace(/\$\w+/gu, '[^/]+')}$`, 'u'));
  expect(paths.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
});
