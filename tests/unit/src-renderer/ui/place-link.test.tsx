// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaceLink } from '@renderer/ui/place-link';

const fetchScreen = vi.fn(() => Promise.resolve({ Units: () => <p>Đơn vị trực thuộc</p> }));

async function draw() {
  const root = createRootRoute();
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <PlaceLink place="/units?open=7" className="tile" aria-label="Đơn vị">
        7 đơn vị
      </PlaceLink>
    ),
  });
  const units = createRoute({
    getParentRoute: () => root,
    path: '/units',
    component: lazyRouteComponent(fetchScreen, 'Units'),
  });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree: root.addChildren([home, units]), history });
  render(<RouterProvider router={router} />);
  return { link: await screen.findByRole('link', { name: 'Đơn vị' }), history };
}

beforeEach(() => fetchScreen.mockClear());
afterEach(cleanup);

describe('a link to a fixed place', () => {
  it('carries its address and what else it is given', async () => {
    const { link } = await draw();
    expect(link.getAttribute('href')).toBe('#/units?open=7');
    expect(link.className).toBe('tile');
    expect(fetchScreen).not.toHaveBeenCalled();
  });

  it('leads there when pressed', async () => {
    const { link, history } = await draw();
    expect(fireEvent.click(link)).toBe(false);
    await waitFor(() => expect(history.location.href).toBe('/units?open=7'));
    expect(await screen.findByText('Đơn vị trực thuộc')).toBeTruthy();
  });

  it.each(['ctrlKey', 'shiftKey', 'metaKey'] as const)(
    'leaves a press with %s to the browser',
    async (key) => {
      const { link, history } = await draw();
      expect(fireEvent.click(link, { [key]: true })).toBe(true);
      expect(history.location.href).toBe('/');
    },
  );

  it.each([
    ['the hand is over it', (link: HTMLElement) => fireEvent.mouseEnter(link)],
    ['it has the cursor', (link: HTMLElement) => fireEvent.focus(link)],
  ])('has its screen fetched when %s', async (_when, come) => {
    const { link, history } = await draw();
    come(link);
    await waitFor(() => expect(fetchScreen).toHaveBeenCalledOnce());
    expect(history.location.href).toBe('/');
  });
});
