import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { formatDate } from '@shared/kernel/local-date';
import { addDeputies } from '@tests/fixtures/council-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { issueMinutes, numbered } from './session-closing';
import {
  addElectionItem,
  callTheCommune,
  confirmElections,
  DEPUTIES,
  elect,
  planVoterMeetings,
  prepareElection,
  PRESENT,
  seat,
} from './session-commune';
import {
  createFromTemplate,
  drawUpAgenda,
  invite,
  moveOpening,
  SessionJourney,
  TODAY,
} from './session-preparation';

test('a session of a commune that elects, from its template to its archive, by keyboard', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  test.setTimeout(480_000);
  await saveProfile(calls, {
    ...{ level: 'commune', unitKind: 'commune', unitName: 'Ea Tu', provinceName: 'Đắk Lắk' },
  });
  await addDeputies(calls, DEPUTIES);
  const journey = new SessionJourney(window, keys, calls);
  const { hall, shell } = journey;

  await test.step('it is made from its template', () => createFromTemplate(journey));
  await test.step('it gets a sitting, an agenda, its papers', () => drawUpAgenda(journey));
  await test.step('the agenda gets an election', () => addElectionItem(journey));
  await test.step('meetings with voters', () => planVoterMeetings(journey));
  await test.step('a hall, and a seat for everybody', () => seat(journey));
  await test.step('a guest is invited', () => invite(journey));
  await test.step('the council sits today', () => moveOpening(journey));
  await test.step('the roll of 19 is called', () => callTheCommune(journey));
  await test.step('candidates and their ballot', () => prepareElection(journey));
  const [session] = await calls.must('sessions.listSessions', {});
  await test.step('a tie, a second election, the hall sees both', () =>
    elect(journey, anotherWindow, session!.id));
  await test.step('resolutions and counting minutes', () => confirmElections(journey));

  await test.step('the minutes tell both elections', async () => {
    await hall.open('Bây giờ');
    await keys.activate(journey.button('Kết thúc phiên'));
    await journey.shell.answer(/^Kết thúc phiên/u, 'Kết thúc phiên');
    await hall.stage('Sau kỳ họp');
    await keys.fill(window.getByLabel('Chủ tọa'), 'Y Thắng Êban');
    await keys.fill(window.getByLabel('Thư ký'), 'H’Len Niê');
    await keys.press('Tab');
    await expect(window.getByText('Đủ số liệu để lập biên bản.')).toBeVisible();
    const sitting = window.getByRole('region', { name: `Sáng ${formatDate(TODAY)}` });
    await expect(sitting).toContainText(`Có mặt ${PRESENT}/${DEPUTIES} đại biểu`);
    await expect(sitting).toContainText('Trúng cử: Lê Thị Hoa.');
    await expect(sitting).toContainText('Trần Văn Bình, Phạm Thị Cúc bằng phiếu nhau (10)');
    await expect(sitting).toContainText('Trúng cử: Trần Văn Bình.');
  });

  await test.step('the resolutions get their numbers', async () => {
    await hall.open('Nghị quyết');
    for (const symbol of ['01/NQ-HĐND', '02/NQ-HĐND']) {
      await keys.activate(journey.button('Lấy số').first());
      await expect(numbered(window, symbol)).toBeVisible();
    }
  });

  await test.step('the minutes are issued', () => issueMinutes(journey));

  await test.step('the archive is read without the program', async () => {
    await hall.open('Lưu trữ');
    const download = window.waitForEvent('download');
    await keys.activate(journey.button('Lập bản lưu trữ'));
    const asked = shell.dialog('Lập bản lưu trữ khi còn thiếu?');
    await expect(asked).toContainText('2 nghị quyết chưa lập thành văn bản');
    await keys.activate(asked.getByRole('button', { name: 'Vẫn lập bản lưu trữ' }));
    const files = unzipSync(readFileSync(await (await download).path()));
    const named = (end: string) => Object.keys(files).find((name) => name.endsWith(end)) ?? '';
    const rows = JSON.parse(strFromU8(files[named('du-lieu/bau-cu.json')]!)) as readonly unknown[];
    expect(rows).toMatchObject([
      { Lượt: 1, 'Người ứng cử': 'Lê Thị Hoa', 'Đồng ý': 14, 'Kết quả': 'Trúng cử' },
      { Lượt: 1, 'Người ứng cử': 'Trần Văn Bình', 'Đồng ý': 10, 'Kết quả': 'Bằng phiếu, bầu lại' },
      { Lượt: 1, 'Người ứng cử': 'Phạm Thị Cúc', 'Đồng ý': 10, 'Kết quả': 'Bằng phiếu, bầu lại' },
      { Lượt: 2, 'Người ứng cử': 'Trần Văn Bình', 'Đồng ý': 12, 'Kết quả': 'Trúng cử' },
      { Lượt: 2, 'Người ứng cử': 'Phạm Thị Cúc', 'Đồng ý': 4, 'Kết quả': 'Không trúng cử' },
    ]);
    const names = Object.keys(files);
    for (const list of ['cho-ngoi', 'tiep-xuc-cu-tri']) {
      expect(
        names.some((name) => name.endsWith(`du-lieu/${list}.csv`)),
        list,
      ).toBe(true);
    }
    expect(names.some((name) => /van-ban\/bien-ban-kiem-phieu-bau-cu.*\.pdf$/u.test(name))).toBe(true);
  });
});
