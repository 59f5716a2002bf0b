import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { SESSION_PREPARATION_KINDS } from '@shared/documents/kinds/session-preparation';
import { factsOf } from '@shared/documents/kinds';
import type { OfficialDocument } from '@shared/official-documents';
import type { Question } from '@shared/sessions/questions/model';
import { agendaSnapshot } from '@shared/sessions/agenda/changes';
import { boardInitials } from '@shared/sessions/documents/verification-papers';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import { constituenciesInWords } from '@shared/sessions/documents/voter-meeting-plan';
import { linesWithRows } from '@tests/fixtures/paper-words';
import { expectSoundInEveryFormat } from './every-format';
import { printed, printer } from './printing';
import { SESSION_SOURCE, sessionContext } from './session-fixtures';

afterAll(() => printer.close());

type Kind = keyof typeof SESSION_PREPARATION_KINDS;
const KINDS = Object.keys(SESSION_PREPARATION_KINDS) as Kind[];

function built(kind: Kind): OfficialDocument {
  const rule = SESSION_PAPERS[kind];
  const source = kind === 'question_proposal' ? asked() : SESSION_SOURCE;
  const [part] = rule.parts?.(source) ?? [];
  return rule.build(source, part ?? null, sessionContext(kind, factsOf(kind).abbreviation !== null));
}

describe('papers before a session', () => {
  test.each(KINDS)(
    '%s keeps the layout and says the same in every format',
    { timeout: 90_000 },
    async (kind) => {
      const document = built(kind);
      if (process.env['SHOW_PAPERS'])
        writeFileSync(`${process.env['SHOW_PAPERS']}/${kind}.pdf`, await printed(document));
      await expectSoundInEveryFormat(document);
    },
  );
});

test('the agenda has a heading for each sitting, times, marks and who verifies', () => {
  const words = linesWithRows(built('session_agenda'));
  expect(words).toContain('Sáng thứ Ba, ngày 08/12/2026 (từ 08 giờ 00): phiên toàn thể');
  expect(words).toContain(
    '3|08:30|Tờ trình về dự toán ngân sách nhà nước năm 2027. Tài liệu: tờ trình 45/TTr-UBND, dự thảo nghị quyết, báo cáo thẩm tra|Sở Tài chính; thẩm tra: Ban Kinh tế - Ngân sách|',
  );
  expect(words).toContain('5|08:00|Bầu bổ sung Ủy viên Ủy ban nhân dân tỉnh|Chủ tọa|Kín');
});

test('the agenda says on what the council votes; without a vote it has no such column', () => {
  const agenda = SESSION_SOURCE.agenda.map((item) =>
    item.id === 'i1' ? { ...item, kind: 'vote' as const } : { ...item, kind: 'report' as const },
  );
  const withKinds = (items: typeof agenda) =>
    SESSION_PAPERS.session_agenda.build(
      { ...SESSION_SOURCE, agenda: items },
      null,
      sessionContext('session_agenda'),
    );
  expect(linesWithRows(withKinds(agenda))).toContain(
    '1|08:00|Chào cờ; tuyên bố lý do, giới thiệu đại biểu (truyền hình trực tiếp)|Văn phòng|x',
  );
  const open = agenda.map((item) => ({ ...item, kind: 'report' as const, secretBallot: false }));
  expect(linesWithRows(withKinds(open))).toContain(
    '1|08:00|Chào cờ; tuyên bố lý do, giới thiệu đại biểu (truyền hình trực tiếp)|Văn phòng\n',
  );
});

test('papers that an item goes without are not told with it, and none makes an issued agenda stale', () => {
  const dropped = SESSION_SOURCE.papers.map((paper) => ({ ...paper, dropped: true }));
  const source = { ...SESSION_SOURCE, papers: dropped };
  const rule = SESSION_PAPERS.session_agenda;
  expect(linesWithRows(rule.build(source, null, sessionContext('session_agenda')))).not.toContain(
    'Tài liệu:',
  );
  expect(rule.reads(source, null)).toEqual(rule.reads(SESSION_SOURCE, null));
});

test('a body is asked for what it owes and nothing else, with the days since', () => {
  const letter = built('paper_reminder');
  expect(letter.addressedTo).toEqual(['Sở Tài chính']);
  const words = linesWithRows(letter);
  expect(words).toContain('chưa nhận được 01 tài liệu');
  expect(words).toContain(
    '1|Dự thảo nghị quyết về dự toán ngân sách nhà nước năm 2027|Dự thảo nghị quyết|23/11/2026|2',
  );
});

test('a letter is dated on a day on which its body owes something, and never becomes stale', () => {
  const rule = SESSION_PAPERS.paper_reminder;
  const wrongDay = (day: string) => rule.wrongDay?.(SESSION_SOURCE, '1/Sở Tài chính', day);
  expect([wrongDay('2026-11-23'), wrongDay('2026-11-24')]).toEqual([
    'Ngày này cơ quan không có tài liệu quá hạn.',
    null,
  ]);
  expect(rule.picture).toBe(true);
});

test('the second letter says that it is the second', () => {
  const source = {
    ...SESSION_SOURCE,
    reminders: [{ partId: '2/Sở Tài chính', status: 'draft' as const, symbol: '', issueDate: null }],
  };
  const rule = SESSION_PAPERS.paper_reminder;
  const [part] = rule.parts?.(source) ?? [];
  expect(part).toEqual({ id: '2/Sở Tài chính', name: 'Sở Tài chính (lần 2)' });
  expect(rule.build(source, part ?? null, sessionContext('paper_reminder')).summary).toMatch(/\(lần 2\)$/u);
});

test('the minutes of the joint meeting hold what was prepared for it and the days that follow', () => {
  const document = built('joint_meeting_minutes');
  const words = linesWithRows(document);
  expect(words).toContain('ngày 29 tháng 10 năm 2026.');
  expect(words).toContain(
    'Tờ trình về dự toán ngân sách nhà nước năm 2027|Sở Tài chính|Ban Kinh tế - Ngân sách|23/11/2026',
  );
  expect(words).toContain('Thống nhất 03 nội dung theo danh mục trên');
  expect(words).toContain('Chậm nhất ngày 01 tháng 12 năm 2026: các Ban gửi báo cáo thẩm tra.');
  expect(document.placeAndDate).toBeNull();
  expect(document.closing).toMatchObject({
    head: { lines: ['CHỦ TRÌ'], name: 'Trần Văn Mẫu' },
    membersTitle: 'THƯ KÝ',
  });
});

test('time, place and chair of the joint meeting stand in its three papers, with room for them while unknown', () => {
  const invitation = linesWithRows(built('joint_meeting_invitation'));
  expect(invitation).toContain('Thời gian: 08 giờ 00 phút, ngày 29 tháng 10 năm 2026.');
  expect(invitation).toContain('Địa điểm: Phòng họp số 2, trụ sở HĐND tỉnh.');
  expect(invitation).toContain('Liên hệ: Đồng chí Nguyễn Văn Bình, Văn phòng, điện thoại 0262 3855 555.');
  const minutes = linesWithRows(built('joint_meeting_minutes'));
  expect(minutes).toContain('Thời gian bắt đầu: 08 giờ 00 phút, ngày 29 tháng 10 năm 2026.');
  expect(minutes).toContain('Thư ký: Lê Thị Hoa.');
  expect(minutes).toContain('Hội nghị kết thúc hồi 10 giờ 30 phút cùng ngày.');
  expect(linesWithRows(built('joint_meeting_conclusion'))).toContain(
    'ngày 29 tháng 10 năm 2026, tại Phòng họp số 2, trụ sở HĐND tỉnh, do Đồng chí Trần Văn Mẫu, Chủ tịch HĐND tỉnh chủ trì.',
  );
  const jointMeeting = { startTime: '', endTime: '', place: '', chair: '', secretary: '', contact: '' };
  const source = { ...SESSION_SOURCE, session: { ...SESSION_SOURCE.session, jointMeeting } };
  const { build } = SESSION_PAPERS.joint_meeting_invitation;
  const blank = linesWithRows(build(source, null, sessionContext('joint_meeting_invitation')));
  expect(blank).toMatch(/Thời gian: \.{12} giờ \.{12}, ngày 29/u);
  expect(blank).toContain('Chủ trì: Thường trực Hội đồng nhân dân tỉnh.');
  expect(blank).not.toContain('Liên hệ');
});

test('a session that voters ask for is convened on their petition, with its figures', () => {
  const petition = { voters: 12_000, signatures: 1300, complete: 1250 };
  const session = { ...SESSION_SOURCE.session, sessionType: 'voters' as const, petition };
  const { build } = SESSION_PAPERS.convening_decision;
  const { bases } = build({ ...SESSION_SOURCE, session }, null, sessionContext('convening_decision'));
  expect(bases.join('\n')).toContain(
    'Xét đơn đề nghị của cử tri có 1.250 người ký trên tổng số 12.000 cử tri',
  );
});

test('the plan of meetings with voters names each Tổ, its constituencies and the days around', () => {
  const words = linesWithRows(built('voter_meeting_plan'));
  expect(words).toContain('Từ ngày 29 tháng 10 năm 2026 đến ngày 18 tháng 11 năm 2026.');
  expect(words).toMatch(/2\|Tổ đại biểu số 2: Nguyễn Thị An, .+\|Đơn vị bầu cử số 3, 4\|\|/u);
  expect(words).toContain(
    'gửi báo cáo tổng hợp ý kiến, kiến nghị cử tri về Thường trực, chậm nhất ngày 23/11/2026.',
  );
});

test.each([
  [
    'one after the other, counted as numbers',
    ['Đơn vị bầu cử số 10', 'Đơn vị bầu cử số 2'],
    'Đơn vị bầu cử số 2, 10',
  ],
  ['a name without a number', ['Phường Tân An'], 'Phường Tân An'],
  ['both', ['Số 3', 'Xã Ea Kao', 'Số 1'], 'Số 1, 3; Xã Ea Kao'],
  ['none', [], ''],
])('constituencies that differ in their number are named once: %s', (_what, names, words) => {
  expect(constituenciesInWords(names)).toBe(words);
});

test('a change of the agenda is told with the old and the new sitting and time', async () => {
  const snapshot = agendaSnapshot(SESSION_SOURCE.session, SESSION_SOURCE.agenda);
  const agenda = SESSION_SOURCE.agenda.map((item) =>
    item.id === 'i3' ? { ...item, sittingId: 's3', title: 'Tờ trình về dự toán ngân sách năm 2027' } : item,
  );
  const issuedAgenda = { snapshot, symbol: '12/CTr-HĐND', issueDate: '2026-11-20' };
  const document = SESSION_PAPERS.agenda_change_notice.build(
    { ...SESSION_SOURCE, agenda, issuedAgenda },
    null,
    sessionContext('agenda_change_notice'),
  );
  if (process.env['SHOW_PAPERS'])
    writeFileSync(`${process.env['SHOW_PAPERS']}/agenda_change.pdf`, await printed(document));
  await expectSoundInEveryFormat(document);
  const words = linesWithRows(document);
  expect(words).toContain('So với chương trình đã ban hành số 12/CTr-HĐND ngày 20/11/2026:');
  expect(words).toMatch(
    /Tờ trình về dự toán ngân sách năm 2027\|Chuyển\|08:30, sáng 08\/12\/2026\|\d\d:\d\d, sáng 09\/12\/2026/u,
  );
  expect(document.kept).toEqual(agendaSnapshot(SESSION_SOURCE.session, agenda));
}, 90_000);

test('the plan prints the meetings that are written down, and everybody by name in its annex', async () => {
  const deputies = Array.from({ length: 6 }, (_, index) => ({
    id: `d${index}`,
    name:
      ['Nguyễn Thị An', 'Y Thắng Êban', 'H’Lan Niê', 'Trần Văn Bình', 'Lê Thị Cẩm Tú', 'Hoàng Văn Dũng'][
        index
      ] ?? '',
    group: `Tổ đại biểu số ${index < 4 ? 1 : 2}`,
  }));
  const meeting = { version: 1, phase: 'before' as const, date: '2026-11-05', endTime: '', note: '' };
  const voterMeetings: (typeof SESSION_SOURCE)['voterMeetings'] = [
    {
      ...{
        ...meeting,
        id: 'm1',
        startTime: '14:00',
        endTime: '16:30',
        place: 'Nhà văn hóa trung tâm xã Ea Knuếc',
      },
      ...{ units: 'Xã Ea Knuếc, xã Krông Pắc', deputies: deputies.slice(0, 4) },
    },
    {
      ...{ ...meeting, id: 'm2', startTime: '08:00', place: 'Hội trường UBND phường Buôn Hồ' },
      ...{ units: 'Phường Buôn Hồ', deputies: deputies.slice(4, 5), note: 'truyền thanh trực tiếp' },
    },
    {
      ...{ ...meeting, id: 'm3', phase: 'after' as const, date: '2026-12-18', startTime: '', place: '' },
      ...{ units: 'Xã Ea Kar', deputies: deputies.slice(5) },
    },
  ];
  const source = { ...SESSION_SOURCE, voterMeetings, meetingDeputies: deputies };
  const document = SESSION_PAPERS.voter_meeting_plan.build(
    source,
    null,
    sessionContext('voter_meeting_plan'),
  );
  if (process.env['SHOW_PAPERS'])
    writeFileSync(`${process.env['SHOW_PAPERS']}/voter_meetings.pdf`, await printed(document));
  await expectSoundInEveryFormat(document);
  expect(document.summary).toContain('tiếp xúc cử tri trước và sau Kỳ họp thứ 15');
  expect(linesWithRows(document)).toContain(
    '14:00 – 16:30, 05/11/2026|Nhà văn hóa trung tâm xã Ea Knuếc|Xã Ea Knuếc, xã Krông Pắc|Tổ đại biểu số 1 (4)',
  );
  const [annex] = document.annexes;
  expect(annex && linesWithRows({ ...document, body: annex.body })).toContain(
    'Nguyễn Thị An, Y Thắng Êban, H’Lan Niê, Trần Văn Bình',
  );
}, 90_000);

test('the convening decision says from when to when, and the hour of the opening', () => {
  const { build } = SESSION_PAPERS.convening_decision;
  const words = linesWithRows(build(SESSION_SOURCE, null, sessionContext('convening_decision')));
  expect(words).toContain(
    ', từ ngày 08 tháng 12 năm 2026 đến ngày 09 tháng 12 năm 2026; khai mạc 08 giờ 00 phút, ngày 08 tháng 12 năm 2026.',
  );
});

test('what the chair reads are sentences', () => {
  const item = (title: string, kind: 'ceremony' | 'vote', presenter: string) => ({
    ...SESSION_SOURCE.agenda[0]!,
    ...{ id: title, title, kind, presenter },
  });
  const agenda = [
    item('Chào cờ; tuyên bố lý do, giới thiệu đại biểu', 'ceremony', 'Văn phòng'),
    item('Diễn văn khai mạc', 'ceremony', 'Chủ tịch HĐND'),
    item('Báo cáo dự kiến chương trình; biểu quyết thông qua', 'vote', 'Chủ tọa'),
    item('Biểu quyết thông qua các nghị quyết', 'vote', 'Chủ tọa'),
  ];
  const { build } = SESSION_PAPERS.chair_script;
  const readOut = (papers: typeof SESSION_SOURCE.papers) =>
    linesWithRows(build({ ...SESSION_SOURCE, agenda, papers }, null, sessionContext('chair_script')));
  const words = readOut(SESSION_SOURCE.papers);
  expect(words).toContain(
    'Chương trình tiếp theo: chào cờ; tuyên bố lý do, giới thiệu đại biểu. Xin mời Văn phòng điều hành.',
  );
  expect(words).toContain('Xin trân trọng kính mời Chủ tịch HĐND đọc diễn văn khai mạc.');
  // Whoever reads it is asked by nobody.
  expect(words).toContain('Tôi xin báo cáo dự kiến chương trình.');
  expect(words).toContain('Đề nghị Hội đồng biểu quyết thông qua dự kiến chương trình.');
  expect(words).toContain(
    'Đề nghị Hội đồng biểu quyết thông qua Nghị quyết về dự toán ngân sách nhà nước năm 2027.',
  );
  expect(words).not.toContain('thông qua các nghị quyết.');
  expect(readOut([])).toContain('Đề nghị Hội đồng biểu quyết thông qua các nghị quyết.');
});

test('a verification report names what it covers by number', () => {
  expect(linesWithRows(built('verification_frame'))).toContain(
    'Tờ trình về dự toán ngân sách nhà nước năm 2027 (số 45/TTr-UBND)',
  );
});

test('a verification report is the paper of its Ban, numbered by the Ban', () => {
  const frame = built('verification_frame');
  expect(frame.numberLine).toMatch(/\/BC-[A-ZĐ]+$/u);
  expect(frame.letterhead.parentLine).toMatch(/^HỘI ĐỒNG NHÂN DÂN/u);
  expect(frame.letterhead.bodyLines[0]).toMatch(/^BAN /u);
  expect(boardInitials('Ban Kinh tế - Ngân sách')).toBe('KTNS');
  expect(boardInitials('Ban Pháp chế')).toBe('PC');
  expect(boardInitials('')).toBe('…');
});

test('the list of papers counts pages and says what has not come', () => {
  const words = linesWithRows(built('paper_list'));
  expect(words).toContain('45/TTr-UBND, ngày 18/11/2026|Sở Tài chính|12|20/11/2026');
  expect(words).toContain('Tài liệu tham khảo|Tài liệu|||–|chưa có');
});

/** The sample with questions of which three came before the opening day, 08/12/2026. */
const asked = (): typeof SESSION_SOURCE => {
  const questions = SESSION_SOURCE.held.minutes.questions.map((question, index): Question =>
    index === 3 ? question : { ...question, askedDate: '2026-11-24', field: index === 1 ? '' : 'Giao thông' },
  );
  const { held } = SESSION_SOURCE;
  return { ...SESSION_SOURCE, held: { ...held, minutes: { ...held.minutes, questions } } };
};

test('the proposal of matters to ask about counts what came before the session, by matter and person', () => {
  const rule = SESSION_PAPERS.question_proposal;
  expect(rule.appliesTo?.(SESSION_SOURCE)).toBe(false);
  expect(rule.appliesTo?.(asked())).toBe(true);
  const document = rule.build(asked(), null, sessionContext('question_proposal'));
  expect(document.addressedTo).toEqual(['Hội đồng nhân dân tỉnh Đắk Lắk']);
  const words = linesWithRows(document);
  expect(words).toContain(
    'Thường trực Hội đồng nhân dân tỉnh đã nhận 3 chất vấn gửi trước kỳ họp của 3 đại biểu đối với 2 người; tổng hợp, trình Hội đồng nhân dân tỉnh xem xét',
  );
  expect(words).toContain(
    [
      '1|Giao thông|Trần Văn Giám, Giám đốc Sở Xây dựng|2|Đại biểu 1, Đại biểu 3',
      '2|Nội dung khác|Lê Thị Đốc, Giám đốc Sở Xây dựng|1|Đại biểu 2',
    ].join('\n'),
  );
});
