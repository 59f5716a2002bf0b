import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { cardCodeOf } from '@shared/training/doors/card-code';
import { CLASS_FIELDS } from '@tests/fixtures/training-scene';
import { NO_BEAT } from './key-to-frame';
import { inTurn, percentile } from './measure';
import { launchBrowser, serveProgram } from './pages';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice, personName } from './sample-data';

/**
 * One person of 1 400 at the door, from the reader's Enter (or the clerk's, after letters of the name) to the frame in
 * which the screen confirms them; by then the mark is on the disk. The limit is a plain page that shows what its script
 * was told after one call of the program that stores nothing.
 */
const PEOPLE = 1400;
const SCANS_A_ROUND = 25;
const ROUNDS = 8;
const NAMES = 60;
/** A reader types a key every two milliseconds; the next person steps up after this pause. */
const PAUSE_MS = 120;

async function prepare(dataDir: string) {
  const program = await openProgram(dataDir);
  await makeOffice(program);
  const { id: classId } = await program.call('training.createClass', {
    fields: { ...CLASS_FIELDS, title: 'Lớp 1 400 người', place: '' },
    slots: { from: '2026-08-03', to: '2026-08-05', parts: ['morning', 'afternoon'], skipWeekend: false },
  });
  const rows = Array.from(
    { length: PEOPLE },
    (_, index) => `${personName(index)} ${lastWords(index)}\t${1960 + (index % 30)}\tXã số ${index % 102}`,
  );
  const source = { type: 'paste', text: ['Họ và tên\tNăm sinh\tĐơn vị', ...rows].join('\n') } as const;
  const preview = await program.call('training.previewTrainees', { classId, source, mapping: [] });
  await program.call('training.saveTrainees', { classId, source, mapping: [], digest: preview.digest });
  const { trainees } = await program.call('training.getClass', { classId });
  if (trainees.length !== PEOPLE) throw new Error('the class is not what was asked for');
  await program.close();
  return {
    classId,
    codes: trainees.map(({ id }) => cardCodeOf(id)),
    names: trainees.map(({ fullName }) => fullName),
  };
}

const SYLLABLES = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga', 'Oanh', 'Phúc'];

/** The end of a name, different for everybody: three syllables of twelve. */
const lastWords = (index: number): string =>
  [index % 12, Math.floor(index / 12) % 12, Math.floor(index / 144)].map((at) => SYLLABLES[at]).join(' ');

type Watched = typeof globalThis & { enterToAnswer: number[] };

/** Runs in the page: notes how long each Enter took until a new answer had been drawn. */
function watchAnswers(selector: string): void {
  const samples: number[] = [];
  (globalThis as Watched).enterToAnswer = samples;
  let entered = 0;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') entered = event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((changes) => {
    if (entered === 0 || !changes.some(({ target }) => inAnswer(target))) return;
    const since = entered;
    entered = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => samples.push(performance.now() - since);
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, characterData: true, subtree: true });
  function inAnswer(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return (
      element !== null && (element.closest(selector) !== null || element.querySelector(selector) !== null)
    );
  }
}

async function scan(page: Page, lines: readonly string[]): Promise<readonly number[]> {
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(PAUSE_MS);
  }
  return page.evaluate(() => (globalThis as Watched).enterToAnswer.splice(0));
}

const PLAIN = `<!doctype html><html lang="vi"><body><input autofocus><p id="answer">–</p><script>
  const field = document.querySelector('input');
  addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter') return;
    const line = field.value;
    field.value = '';
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('rpc/office.getSortOrder', { method: 'POST', headers, body: '{}' });
    document.getElementById('answer').textContent = line + ' ' + (await response.text()).length;
  });
  field.focus();
</script></body></html>`;

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const { classId, codes, names: left } = await prepare(dataDir);
  const program = await serveProgram(dataDir);
  const browser = await launchBrowser(NO_BEAT);
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addCookies([...program.cookies]);
    const ours = await context.newPage();
    await ours.goto(`${program.url}#/training/${classId}/door`);
    await ours.getByLabel('Buổi', { exact: true }).selectOption('0');
    await ours.getByLabel('Quét thẻ hoặc gõ tên').focus();
    await ours.evaluate(watchAnswers, 'section[aria-label="Kết quả"]');

    const plain = await context.newPage();
    await plain.route('**/plain-door', (route) => route.fulfill({ contentType: 'text/html', body: PLAIN }));
    await plain.goto(`${program.url}plain-door`);
    await plain.evaluate(watchAnswers, '#answer');

    const samples = { ours: [] as number[], plain: [] as number[] };
    let next = 0;
    await inTurn(
      { warmUp: 0, rounds: ROUNDS },
      async () => {
        await ours.bringToFront();
        const some = codes.slice(next, next + SCANS_A_ROUND);
        next += SCANS_A_ROUND;
        samples.ours.push(...(await scan(ours, some)));
        return 0;
      },
      async () => {
        await plain.bringToFront();
        samples.plain.push(...(await scan(plain, codes.slice(0, SCANS_A_ROUND))));
        return 0;
      },
    );
    // Letters of people whose cards were not read, as a clerk types them.
    const letters = left.slice(-NAMES).map((name) => searchKey(name).split(' ').slice(-3).join(' '));
    const names = await scan(ours, letters);
    const stored = await ours.evaluate(async (id) => {
      const response = await fetch('rpc/training.getMarks', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ classId: id }),
      });
      const { value } = (await response.json()) as { value: { marks: Record<string, string> } };
      return Object.values(value.marks).filter((marks) => marks.startsWith('c')).length;
    }, classId);
    if (stored !== SCANS_A_ROUND * ROUNDS + NAMES) throw new Error(`${stored} marks are stored`);
    if (samples.ours.length !== SCANS_A_ROUND * ROUNDS)
      throw new Error(`${samples.ours.length} answers were seen`);
    note(`${samples.ours.length} cards and ${names.length} names answered; ${stored} people stored`);
    report({
      what: `a card at the door, ${PEOPLE} people, Enter to confirmed and durable, p95`,
      unit: 'ms',
      value: percentile(samples.ours, 95),
      limit: {
        what: 'plain page, one call that stores nothing',
        value: percentile(samples.plain, 95),
      },
      targets: [{ kind: 'at-most', value: 60 }],
    });
    report({
      what: `a name at the door, ${PEOPLE} people, Enter to confirmed and durable, p95`,
      unit: 'ms',
      value: percentile(names, 95),
      limit: {
        what: 'plain page, one call that stores nothing',
        value: percentile(samples.plain, 95),
      },
      targets: [{ kind: 'at-most', value: 60 }],
    });
  } finally {
    await browser.close();
    await program.close();
  }
});
