import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { NO_BEAT, takeSamples, watchKeys } from './key-to-frame';
import { percentile } from './measure';
import { launchBrowser, serveProgram } from './pages';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice } from './sample-data';

/**
 * An agenda of 80 items put in order by Alt+↓ and Alt+↑, from the key going down to the frame in which the item stands in its
 * new place, with numbers and times counted anew; each order is stored meanwhile.
 */
const ITEMS = 80;
const KEYS = 300;
const PAUSE_MS = 60;

async function prepare(dataDir: string): Promise<string> {
  const program = await openProgram(dataDir);
  await makeOffice(program);
  const { session } = await program.call('sessions.createSession', {
    copyFromId: null,
    fields: {
      ...{ sessionType: 'regular', number: 15, title: 'Kỳ họp thứ 15', openingDate: '2026-12-08' },
      ...{ electionDate: null, place: '', jointMeetingDate: null, skipPast: false },
    },
  });
  const sitting = (date: string, part: 'morning' | 'afternoon') => ({
    ...{ id: null, date, part, kind: 'plenary' as const, note: '' },
    ...{ startTime: part === 'morning' ? '08:00' : '13:30', endTime: part === 'morning' ? '11:30' : '17:00' },
  });
  const days = ['2026-12-08', '2026-12-09'];
  const { session: sitting4 } = await program.call('sessions.saveSittings', {
    ...{ sessionId: session.id, version: session.version },
    sittings: days.flatMap((day) => [sitting(day, 'morning'), sitting(day, 'afternoon')]),
  });
  for (let no = 0; no < ITEMS; no += 1) {
    await program.call('agenda.saveItem', {
      ...{ sessionId: session.id, id: null, version: null, afterId: null },
      sittingId: sitting4.sittings[Math.floor((no * 4) / ITEMS)]?.id ?? null,
      fields: {
        title: `Tờ trình về nội dung số ${no + 1} trình Hội đồng nhân dân xem xét`,
        ...{ kind: 'submission', drafter: 'Sở Tài chính', board: 'Ban Kinh tế - Ngân sách' },
        ...{ presenter: 'UBND', minutes: 10, personnel: false, secretBallot: false, broadcast: false },
        ...{ voteId: null, note: '' },
      },
    });
  }
  await program.close();
  return session.id;
}

async function order(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('tr[data-item]')].map((row) => row.dataset['item']).join(),
  );
}

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const sessionId = await prepare(dataDir);
  const program = await serveProgram(dataDir);
  const browser = await launchBrowser(NO_BEAT);
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addCookies([...program.cookies]);
    await context.addInitScript(watchKeys);
    const page = await context.newPage();
    await page.goto(`${program.url}#/sessions/${sessionId}/agenda`);
    const rows = page.locator('tr[data-item]');
    await rows.nth(ITEMS - 1).waitFor();
    await rows.nth(10).focus();
    await takeSamples(page);
    const before = await order(page);
    // Down through the sittings and back up, as somebody looks for the right place.
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press(key % 60 < 30 ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
      await page.waitForTimeout(PAUSE_MS);
    }
    const samples = await takeSamples(page);
    await page.waitForTimeout(1000);
    if ((await order(page)) !== before) throw new Error('the item did not come back to its place');
    // Alt alone is a key of its own and draws nothing new.
    const moves = samples.toSorted((left, right) => right - left).slice(0, KEYS);
    note(`${moves.length} keys, ${ITEMS} items in four sittings`);
    report({
      what: `agenda of ${ITEMS} items, reorder by key to screen, p95`,
      unit: 'ms',
      value: percentile(moves, 95),
      limit: null,
      targets: [{ kind: 'at-most', value: 50 }],
    });
  } finally {
    await browser.close();
    await program.close();
  }
});
