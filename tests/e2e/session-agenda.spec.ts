import { addDays, localDateOf } from '@shared/kernel/local-date';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { SessionPages } from './pages/sessions';
import { Shell } from './pages/shell';
import { expect, test } from './fixtures';

/** The program asks the real clock, so the days of the journey are counted from it. */
const TODAY = localDateOf(new Date().toISOString());
const inDays = (days: number): string => addDays(TODAY, days);

test('an agenda is put in order by keyboard, its times follow, its references stay', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const pages = new SessionPages(keys);
  await saveProfile(calls);
  const opening = inDays(40);
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'regular',
      number: 15,
      title: 'Kỳ họp thứ 15',
      openingDate: opening,
      electionDate: null,
      place: '',
      jointMeetingDate: null,
      skipPast: true,
    },
  });
  const sitting = (part: 'morning' | 'afternoon', startTime: string, endTime: string) => ({
    id: null,
    date: opening,
    part,
    kind: part === 'morning' ? ('plenary' as const) : ('group_discussion' as const),
    startTime,
    endTime,
    note: '',
  });
  await calls.must('sessions.saveSittings', {
    sessionId: session.id,
    version: session.version,
    sittings: [sitting('morning', '08:00', '10:00'), sitting('afternoon', '13:30', '17:00')],
  });
  await shell.beginAt(`/sessions/${session.id}/agenda`, 'Kỳ họp thứ 15');
  const items = window.locator('tr[data-item]');

  await test.step('the template fills the only plenary sitting, and more than fills it', async () => {
    await keys.activate(pages.button('Lấy chương trình mẫu'));
    await expect(items.first()).toContainText('Chào cờ');
    await expect(items.first()).toContainText('08:00');
    await expect(items.nth(1)).toContainText('08:15');
    await expect(window.getByText(/^vượt \d+ phút$/u)).toBeVisible();
  });

  await test.step('Alt and arrows move an item, over the edge of the sitting too', async () => {
    const count = await items.count();
    await keys.reach(items.nth(count - 1));
    await keys.press('Alt+ArrowDown');
    await expect(items.nth(count - 1)).toBeFocused();
    await expect(items.nth(count - 1)).toContainText('13:30');
    await keys.reach(items.first());
    await keys.press('Alt+ArrowDown');
    await keys.press('Alt+ArrowDown');
    await expect(items.nth(2)).toBeFocused();
    await expect(items.nth(2)).toContainText('Chào cờ');
    await expect(items.nth(2)).toContainText(/mã 1(?!\d)/u);
    await expect(items.first()).toContainText('Diễn văn khai mạc');
    await expect
      .poll(async () => {
        const agenda = await calls.must('agenda.getAgenda', { sessionId: session.id });
        return agenda.items.map(({ refNo }) => refNo).slice(0, 3);
      })
      .toEqual([2, 3, 1]);
  });

  await test.step('an item is put in between; only places change', async () => {
    await keys.press('Insert');
    const dialog = shell.dialog('Thêm mục');
    await expect(dialog.getByLabel('Tên mục')).toBeFocused();
    await keys.type('Trao Huân chương');
    await keys.fill(dialog.getByLabel('Số phút'), '20');
    await keys.activate(dialog.getByRole('button', { name: 'Thêm mục' }));
    await expect(dialog).toBeHidden();
    await expect(items.nth(3)).toContainText('Trao Huân chương');
    await expect(items.nth(3)).toContainText('08:35');
    await expect(items.nth(2)).toContainText(/mã 1(?!\d)/u);
  });

  await test.step('an item is dragged by its number', async () => {
    const source = items.nth(3).locator('td').first();
    const target = items.first().locator('td').first();
    await source.dragTo(target, { targetPosition: { x: 20, y: 4 } });
    await expect(items.first()).toContainText('Trao Huân chương');
    await expect(items.first()).toContainText('08:00');
  });

  await test.step('what another window changed meanwhile stays beside what is typed here', async () => {
    await keys.reach(items.first());
    await keys.press('Enter');
    const dialog = shell.dialog(/^Sửa mục/u);
    await expect(dialog.getByLabel('Tên mục')).toBeFocused();
    const first = async () =>
      (await calls.must('agenda.getAgenda', { sessionId: session.id })).items.find(
        ({ title }) => title === 'Trao Huân chương',
      )!;
    const { id, version, refNo: _no, sittingId, ...fields } = await first();
    await calls.must('agenda.saveItem', {
      ...{ sessionId: session.id, id, version, afterId: null, sittingId },
      fields: { ...fields, presenter: 'Phó Chủ tịch HĐND' },
    });
    await expect(items.first()).toContainText('Phó Chủ tịch HĐND');
    await keys.fill(dialog.getByLabel('Số phút'), '35');
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    expect(await first()).toMatchObject({ minutes: 35, presenter: 'Phó Chủ tịch HĐND' });
  });
});
