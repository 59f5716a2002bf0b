import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import { FIELDS } from '@tests/fixtures/vote-scene';
import { readyCount } from './ballot-data';
import { expect, test } from './fixtures';
import { BallotPages } from './pages/ballots';
import { Shell } from './pages/shell';

const STACKS = 100;
const LAPTOP = { width: 1366, height: 768 };

/** Stacks of which a part is cut off or stands outside its cell. */
const cutOff = (cells: readonly (HTMLElement | SVGElement)[]) =>
  cells
    .filter((cell) => {
      const box = cell.getBoundingClientRect();
      return [...cell.children].some((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const outside = left < box.left || right > box.right || top < box.top || bottom > box.bottom;
        return outside || part.scrollWidth > part.clientWidth + 1;
      });
    })
    .map((cell) => cell.textContent);

test('the board of a hundred stacks is in sight at once, each with its number and state, and is walked by arrows', async ({
  window,
  keys,
}) => {
  await window.setViewportSize(LAPTOP);
  const voteId = await readyCount(window, 3, STACKS * 10);
  await new Shell(keys).beginAt(`/confidence-votes/${voteId}/counting`, FIELDS.title);
  await new BallotPages(keys).signIn({ name: CREW.head, pin: PIN });
  const board = window.getByRole('listbox');
  const stacks = board.getByRole('option');
  await expect(stacks).toHaveCount(STACKS);
  await board.evaluate((grid) => grid.scrollIntoView({ block: 'end' }));
  // The whole board on one screen, under the line on top of the window.
  const [first, last] = [stacks.first(), stacks.last()];
  await expect(first).toBeInViewport({ ratio: 0.99 });
  await expect(last).toBeInViewport({ ratio: 0.99 });
  for (const size of [LAPTOP, { width: 1093, height: 614 }]) {
    await window.setViewportSize(size);
    await expect.poll(() => stacks.evaluateAll(cutOff), `${size.width} wide`).toEqual([]);
  }

  await keys.reach(first);
  await keys.press('End');
  await expect(last).toBeFocused();
  await keys.press('ArrowRight');
  await expect(last).toBeFocused();
  await keys.press('Home');
  await keys.press('ArrowDown');
  const below = Number(
    await window
      .locator(':focus')
      .innerText()
      .then((text) => /^\d+/u.exec(text)?.[0]),
  );
  const { y, x } = (await first.boundingBox())!;
  const under = (await stacks.nth(below - 1).boundingBox())!;
  expect(under.y).toBeGreaterThan(y);
  expect(under.x).toBe(x);
});
