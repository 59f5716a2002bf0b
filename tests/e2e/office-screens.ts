import { addClass, addTrainee, CLASS_FIELDS, readClass } from '@tests/fixtures/training-scene';
import {
  confirmedVote,
  FIELDS,
  openedVote,
  preparedVote,
  type ProgramCalls,
} from '@tests/fixtures/vote-scene';
import { countScreens } from './count-screens';
import { heldScreens } from './held-screens';
import { copiedFromExcel, DEPUTIES, DEPUTY_HEADINGS } from './office-data';
import { ofVote } from '@shared/documents/subject';

/** Who works at the window, per vote: as the window itself keeps it. */
export interface SignedIn {
  readonly voteId: string;
  readonly token: string;
}

export interface Screen {
  readonly path: string;
  /** Null where the work fills the window and has no heading. */
  readonly title: string | RegExp | null;
  /** The one first thing to do there, where there is one. */
  readonly primary?: string | RegExp;
  readonly signedIn?: SignedIn;
}

/** An office at work, and every main screen of it. */
export async function officeAtWork(calls: ProgramCalls): Promise<readonly Screen[]> {
  // Also describes the office.
  const counted = await countScreens(calls);
  const preview = await calls.must('council.previewImport', {
    kind: 'deputies',
    source: { type: 'paste', text: copiedFromExcel([DEPUTY_HEADINGS, ...DEPUTIES]) },
  });
  await calls.must('council.commitImport', { id: preview.id });
  await calls.must('council.loadUnitCatalogue', { code: '66' });
  const [deputy] = await calls.must('council.listDeputies', {});
  const [post] = await calls.must('council.listPosts', {});
  const [unit] = await calls.must('council.listUnits', {});
  const prepared = (await preparedVote(calls, { title: 'Đợt đang chuẩn bị' })).id;
  const counting = (await openedVote(calls, { title: 'Đợt đang kiểm phiếu' })).id;
  const confirmed = (await confirmedVote(calls)).vote.id;
  const published = await confirmedVote(calls, { title: 'Đợt đã công bố' });
  await calls.must('confidenceVotes.publishResult', {
    voteId: published.vote.id,
    version: published.vote.version,
  });
  const details = await calls.must('documents.proposeDetails', {
    subject: ofVote(confirmed),
    kind: 'tally_minutes',
  });
  await calls.must('documents.makeDrafts', {
    subject: ofVote(confirmed),
    documents: [{ kind: 'tally_minutes', details, version: null }],
  });
  const training = await addClass(calls);
  const trainee = await addTrainee(calls, training, {
    fullName: 'Nguyễn Thị Ánh Tuyết',
    unitId: unit?.id ?? null,
  });
  const { slots } = await readClass(calls, training);
  await calls.must('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds: [trainee] });
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'regular',
      number: 15,
      title: 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)',
      openingDate: '2026-12-08',
      electionDate: null,
      place: '',
      jointMeetingDate: '2026-11-27',
      skipPast: false,
    },
  });
  await calls.must('agenda.fillFromTemplate', { sessionId: session.id });
  await calls.must('safety.makeBackup', {});
  const held = await heldScreens(calls);
  return [
    ...held,
    { path: '/', title: /^Hội đồng nhân dân/u },
    { path: '/sessions', title: 'Kỳ họp', primary: 'Lập kỳ họp' },
    { path: '/sessions/new', title: 'Lập kỳ họp', primary: 'Lập kỳ họp' },
    { path: `/sessions/${session.id}/steps`, title: session.title, primary: 'Thêm việc' },
    { path: `/sessions/${session.id}/agenda`, title: session.title, primary: 'Thêm mục' },
    { path: `/sessions/${session.id}/details`, title: session.title, primary: 'Thêm phiên họp' },
    { path: '/settings/holidays', title: 'Ngày nghỉ', primary: 'Thêm ngày' },
    { path: '/settings/deadlines', title: 'Thời hạn kỳ họp', primary: 'Thêm thời hạn' },
    { path: '/confidence-votes', title: 'Lấy phiếu tín nhiệm', primary: 'Lập cuộc lấy phiếu' },
    { path: '/confidence-votes/new', title: 'Lập cuộc lấy phiếu, bỏ phiếu', primary: 'Lập cuộc lấy phiếu' },
    {
      path: `/confidence-votes/${prepared}/preparation`,
      title: 'Đợt đang chuẩn bị',
      primary: 'Bắt đầu kiểm phiếu',
    },
    {
      path: `/confidence-votes/${counting}/counting`,
      title: 'Đợt đang kiểm phiếu',
      primary: 'Đối chiếu số liệu',
    },
    {
      path: `/confidence-votes/${counting}/reconciliation`,
      title: 'Đợt đang kiểm phiếu',
      primary: 'Chốt số liệu',
    },
    { path: `/confidence-votes/${confirmed}/result`, title: FIELDS.title },
    { path: `/confidence-votes/${confirmed}/publication`, title: FIELDS.title, primary: 'Công bố kết quả' },
    { path: `/confidence-votes/${published.vote.id}/publication`, title: 'Đợt đã công bố' },
    { path: `/confidence-votes/${published.vote.id}/projector`, title: 'Đợt đã công bố' },
    { path: '/training', title: 'Tập huấn', primary: 'Lập lớp' },
    { path: '/training/new', title: 'Lập lớp', primary: 'Lập lớp' },
    { path: `/training/${training}`, title: CLASS_FIELDS.title, primary: 'Thêm buổi' },
    { path: `/training/${training}/trainees`, title: CLASS_FIELDS.title, primary: 'Thêm học viên' },
    {
      path: `/training/${training}/trainees?open=${trainee}`,
      title: CLASS_FIELDS.title,
      primary: 'Lưu học viên',
    },
    { path: `/training/${training}/import`, title: CLASS_FIELDS.title, primary: 'Chọn tệp Excel' },
    { path: `/training/${training}/attendance`, title: CLASS_FIELDS.title, primary: 'Tất cả có mặt' },
    { path: `/training/${training}/door`, title: CLASS_FIELDS.title },
    { path: `/training/${training}/doors`, title: CLASS_FIELDS.title, primary: 'Xuất điểm danh của máy này' },
    { path: `/training/${training}/result`, title: CLASS_FIELDS.title, primary: 'Xuất bảng chuyên cần' },
    { path: `/training/${training}/certificates`, title: CLASS_FIELDS.title },
    { path: '/training/certificates', title: 'Sổ cấp giấy chứng nhận' },
    { path: '/training/receive', title: 'Nhận lớp từ máy khác' },
    { path: '/council/deputies', title: 'Đại biểu', primary: 'Thêm đại biểu' },
    { path: `/council/deputies?open=${deputy?.id ?? ''}`, title: 'Đại biểu', primary: 'Lưu đại biểu' },
    { path: `/council/people/${deputy?.personId ?? ''}`, title: deputy?.fullName ?? '' },
    { path: '/council/posts', title: 'Chức danh và người giữ', primary: 'Thêm chức danh' },
    {
      path: `/council/posts?open=${post?.id ?? ''}`,
      title: 'Chức danh và người giữ',
      primary: 'Ghi người giữ',
    },
    { path: '/council/bodies', title: 'Ban, Tổ và cơ quan', primary: 'Thêm Ban, Tổ hoặc cơ quan' },
    { path: '/council/import/deputies', title: 'Nhập đại biểu từ Excel', primary: 'Chọn tệp Excel' },
    { path: '/units', title: 'Đơn vị', primary: 'Thêm đơn vị' },
    { path: `/units?open=${unit?.id ?? ''}`, title: 'Đơn vị', primary: 'Lưu đơn vị' },
    { path: '/documents', title: 'Văn bản' },
    { path: `/documents/vote/${confirmed}/tally_minutes`, title: 'Biên bản kiểm phiếu', primary: 'Ban hành' },
    { path: '/documents/numbers', title: 'Sổ đăng ký số' },
    { path: '/settings/office', title: 'Cơ quan', primary: 'Lưu thông tin cơ quan' },
    { path: '/settings/numbers', title: 'Mẫu số, ký hiệu văn bản', primary: 'Lưu mẫu số, ký hiệu' },
    { path: '/settings/this-pc', title: 'Máy này' },
    { path: '/settings/safety', title: 'An toàn dữ liệu', primary: 'Sao lưu ngay' },
    { path: '/settings/about', title: 'Thường Trực' },
    { path: '/handbook', title: 'Sổ tay sử dụng' },
    ...counted,
    ...(await groundworkScreens(calls, prepared)),
    ...(await petitionScreens(calls, deputy?.personId ?? '')),
  ];
}

/** Everything around one vote before its box is opened. */
async function groundworkScreens(calls: ProgramCalls, voteId: string): Promise<readonly Screen[]> {
  const { vote } = await calls.must('confidenceVotes.getVote', { voteId });
  const [official] = vote.officials;
  await calls.must('groundwork.saveRequest', {
    voteId,
    officialId: official?.id ?? '',
    id: null,
    version: null,
    fields: {
      deputyId: null,
      deputyName: 'Ngô Văn Em',
      requestKind: 'clarification',
      question: 'Đề nghị làm rõ tiến độ giải ngân vốn đầu tư công.',
      addressee: official?.name ?? '',
      receivedDate: '2026-06-20',
      dueDate: '2026-07-01',
      answer: '',
      answeredDate: null,
    },
  });
  await calls.must('paperBallots.releaseBallots', {
    voteId,
    paper: 'A4',
    ballotKindIds: vote.ballotKinds.map(({ ballotKindId }) => ballotKindId),
  });
  const rehearsal = await calls.must('rehearsal.startRehearsal', { voteId });
  const base = `/confidence-votes/${voteId}`;
  const title = vote.title;
  return [
    { path: `${base}/preparation/calendar`, title, primary: 'Thêm việc' },
    { path: `${base}/preparation/dossiers`, title },
    { path: `${base}/preparation/requests`, title, primary: 'Ghi yêu cầu' },
    { path: `${base}/preparation/papers`, title },
    { path: `${base}/paper-ballots`, title, primary: 'Phát hành mẫu phiếu' },
    { path: `${base}/rehearsal`, title, primary: 'Lập cuộc diễn tập' },
    { path: `${base}/readiness`, title, primary: 'Kiểm tra lại' },
    { path: `/confidence-votes/${rehearsal.voteId}/rehearsal`, title: /^Diễn tập: /u },
  ];
}

/** Petitions about somebody who holds a post, and what earlier votes said. */
async function petitionScreens(calls: ProgramCalls, personId: string): Promise<readonly Screen[]> {
  const [, post] = await calls.must('council.listPosts', {});
  await calls.must('council.saveHolding', {
    id: null,
    version: null,
    postId: post?.id ?? '',
    fields: { personId, from: '2026-04-10', to: null, decision: '', decisionDate: null, endReason: '' },
  });
  const period = { title: 'Kỳ họp thứ 8', openedDate: '2026-06-01', closedDate: null };
  await calls.must('decisionTriggers.savePeriod', { id: null, version: null, fields: period });
  const { persons, deputies } = await calls.must('decisionTriggers.listChoices', {});
  await calls.must('decisionTriggers.addPetition', {
    personId: persons[0]?.personId ?? '',
    source: 'deputy',
    deputyIds: deputies.slice(0, 2).map(({ deputyId }) => deputyId),
    receivedDate: '2026-06-15',
    content: 'Kiến nghị sau giám sát chuyên đề',
  });
  const history = await calls.must('voteHistory.getHistory', {});
  const [person] = history.persons;
  return [
    { path: '/confidence-votes/petitions', title: 'Kiến nghị bỏ phiếu tín nhiệm', primary: 'Ghi kiến nghị' },
    {
      path: '/confidence-votes/history',
      title: 'Kết quả qua các lần',
      primary: 'Nhập kết quả cũ từ tệp',
    },
    {
      path: `/confidence-votes/history/${encodeURIComponent(person?.key ?? '')}`,
      title: person?.name ?? '',
      primary: 'Xem bảng (B)',
    },
    { path: '/confidence-votes/receive', title: 'Nhận từ máy khác', primary: 'Chọn tệp' },
  ];
}
