import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { lookAlikes } from '@shared/confidence-votes/look-alikes';
import { procedureActs } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { releaseState, type KindRelease } from '@shared/confidence-votes/paper-ballots/model';
import { operatorsReady, practiceReady } from '@shared/confidence-votes/rehearsal/people-ready';
import { appliesOn } from '@shared/confidence-votes/rule-sets';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import {
  boardAdvice,
  gradedThoughNewWords,
  isVotedOn,
  sameOnBallot,
  setUpGaps,
  type VoteRefusal,
  withoutCause,
} from '@shared/confidence-votes/set-up';

export type ReadinessCode =
  | 'date'
  | 'openingDate'
  | 'ruleSet'
  | 'deputies'
  | 'deputiesInRegister'
  | 'officials'
  | 'sameOnBallot'
  | 'reasons'
  | 'kinds'
  | 'board'
  | 'boardOnList'
  | 'boardShape'
  | 'electedInYear'
  | 'namesAlike'
  | 'causes'
  | 'ballots'
  | 'operators'
  | 'practice';

export interface ReadinessItem {
  readonly code: ReadinessCode;
  /** What is not done keeps the box closed; a warning does not. */
  readonly done: boolean;
  readonly warning: boolean;
  /** What is there, or what is missing. */
  readonly text: string;
  /** The part of the page where it is put right. */
  readonly section: 'fields' | 'officials' | 'board' | 'ballots' | 'operators' | 'practice';
}

type SetUp = Pick<
  Vote,
  'date' | 'openingDate' | 'deputiesTotal' | 'officials' | 'board' | 'procedure' | 'ruleSet'
>;

/** Released ballots that no longer say what the list says: they are on paper, so the box may still be opened. */
export function ballotsWarning(kinds: readonly KindRelease[]): readonly ReadinessItem[] {
  const changed = kinds.filter((kind) => releaseState(kind) === 'changed').map(({ title }) => title);
  if (changed.length === 0) return [];
  const text = `Danh sách đã đổi sau khi phát hành phiếu: ${changed.join(', ')}`;
  return [{ code: 'ballots', section: 'ballots', done: true, warning: true, text }];
}

/** Another number of deputies than the register has on that day: a slip of the hand changes the base and the minutes. */
export function deputiesWarning(
  { deputiesTotal }: Pick<Vote, 'deputiesTotal'>,
  inRegister: number,
): readonly ReadinessItem[] {
  if (deputiesTotal === null || inRegister === 0 || deputiesTotal === inRegister) return [];
  const text = `Tổng số ghi ${deputiesTotal} đại biểu, theo sổ là ${inRegister}`;
  return [{ code: 'deputiesInRegister', section: 'fields', done: true, warning: true, text }];
}

/** Who is to type, resolve and sign: the count may be opened without them, but not one ballot can be typed. */
export function peopleWarning(
  vote: Pick<Vote, 'countMode' | 'entries' | 'rehearsalOf' | 'board'>,
  operators: readonly Pick<Operator, 'name' | 'role' | 'practised' | 'hasPin' | 'active'>[],
): readonly ReadinessItem[] {
  if (vote.countMode !== 'ballots') return [];
  const active = operators.filter((operator) => operator.active);
  const boardHead = vote.board.find(({ role }) => role === 'head')?.name ?? '';
  const people = operatorsReady({ operators: active, entries: vote.entries, boardHead });
  const practice = practiceReady({ operators: active, isRehearsal: vote.rehearsalOf !== null });
  return (['operators', 'practice'] as const).flatMap((code) => {
    const { state, text } = code === 'operators' ? people : practice;
    return state === 'ready'
      ? []
      : [{ code, section: code, done: true, warning: true, text: text.replace(/\.$/u, '') }];
  });
}

/** What is said before the count begins, because the beginning cannot be taken back; a sentence each. */
export function startWarnings(
  { date }: Pick<Vote, 'date'>,
  today: LocalDate,
  warnings: readonly ReadinessItem[],
): readonly string[] {
  const early = date !== null && today < date;
  return [
    ...(early
      ? [`Hôm nay ${formatDate(today)} chưa đến ngày bỏ phiếu ${formatDate(date)}; vẫn bắt đầu?`]
      : []),
    ...warnings.map(({ text }) => `${text}.`),
    ...(warnings.some(({ code }) => code === 'practice')
      ? ['Người chưa luyện tập thì chưa nhập được phiếu; hãy luyện tập hoặc nhờ trưởng ban cho qua.']
      : []),
  ];
}

/** What must stand before the box is opened, all at once, each with where to put it right. `setUpGaps` decides. */
export function readinessOf(vote: SetUp): readonly ReadinessItem[] {
  const gaps = setUpGaps(vote);
  const act = procedureActs[vote.procedure];
  const count = (code: VoteRefusal['code']) => gaps.filter((gap) => gap.code === code).length;
  const item = (
    code: ReadinessCode,
    section: ReadinessItem['section'],
    missing: string | null,
    there: string,
  ): ReadinessItem => ({ code, section, done: missing === null, warning: false, text: missing ?? there });

  const included = vote.officials.filter((official) => official.included);
  const homeless = count('vote.official-without-kind');
  const unexplained = count('vote.exclusion-without-reason');
  const kinds = new Set(included.map((official) => official.ballotKindId)).size;
  const head = vote.board.find((member) => member.role === 'head');
  const items = [
    item('date', 'fields', count('vote.no-date') ? 'Nhập ngày bỏ phiếu' : null, 'Đã có ngày bỏ phiếu'),
    item(
      'deputies',
      'fields',
      count('vote.no-deputies-total') ? 'Nhập tổng số đại biểu' : null,
      `Tổng số ${vote.deputiesTotal ?? 0} đại biểu`,
    ),
    item(
      'officials',
      'officials',
      count('vote.no-officials') ? `Chọn người được ${act}` : null,
      `${included.length} người được ${act}`,
    ),
  ];
  if (included.length > 0) {
    const crowded = count('vote.decision-one-person') > 0 ? 'Mỗi người một loại phiếu riêng' : null;
    const missing = homeless > 0 ? `Xếp loại phiếu cho ${homeless} người` : crowded;
    items.push(item('kinds', 'officials', missing, `${kinds} loại phiếu`));
  }
  if (unexplained > 0) {
    const missing = `Ghi lý do không ${act} của ${unexplained} người`;
    items.push(item('reasons', 'officials', missing, ''));
  }
  const alone = count('vote.board-too-small') ? 'Thêm thành viên Ban kiểm phiếu' : null;
  const headless =
    vote.board.length < 2 ? 'Chọn trưởng ban và thành viên Ban kiểm phiếu' : 'Chọn trưởng ban kiểm phiếu';
  const boardMissing = count('vote.no-board-head') ? headless : alone;
  items.push(item('board', 'board', boardMissing, `Trưởng ban kiểm phiếu: ${head?.name ?? ''}`));
  if (!appliesOn(vote.ruleSet, vote.date)) {
    const text = `${vote.ruleSet.shortTitle} không áp dụng vào ngày bỏ phiếu`;
    items.push({ code: 'ruleSet', section: 'fields', done: true, warning: true, text });
  }
  if (vote.date !== null && vote.openingDate !== null && vote.openingDate > vote.date) {
    const text = `Khai mạc ${formatDate(vote.openingDate)}, sau ngày bỏ phiếu ${formatDate(vote.date)}`;
    items.push({ code: 'openingDate', section: 'fields', done: true, warning: true, text });
  }
  const advice = boardMissing === null ? boardAdvice(vote.board, vote.ruleSet) : '';
  if (advice !== '') {
    items.push({ code: 'boardShape', section: 'board', done: true, warning: true, text: advice });
  }
  const tooNew = gradedThoughNewWords(vote);
  if (tooNew !== '') {
    items.push({ code: 'electedInYear', section: 'officials', done: true, warning: true, text: tooNew });
  }
  const alike = lookAlikes(included.map(({ name }) => name));
  if (alike !== '') {
    const text = `Tên gần giống nhau, so kỹ khi in và nhập: ${alike}`;
    items.push({ code: 'namesAlike', section: 'officials', done: true, warning: true, text });
  }
  const same = sameOnBallot(vote.officials);
  if (same.length > 0) {
    const text = `Trên phiếu không phân biệt được: ${same.join(', ')}; ghi rõ chức vụ hoặc năm sinh`;
    items.push({ code: 'sameOnBallot', section: 'officials', done: true, warning: true, text });
  }
  const uncaused = withoutCause(vote);
  if (uncaused.length > 0) {
    const text = `Chưa ghi căn cứ bỏ phiếu của ${uncaused.join(', ')}`;
    items.push({ code: 'causes', section: 'officials', done: true, warning: true, text });
  }
  const votedOn = vote.board.filter((member) => isVotedOn(member, vote.officials));
  if (votedOn.length > 0) {
    const names = votedOn.map(({ name }) => name).join(', ');
    const text = `Có tên trong danh sách, nên thôi kiểm phiếu: ${names}`;
    items.push({ code: 'boardOnList', section: 'board', done: true, warning: true, text });
  }
  return items;
}
