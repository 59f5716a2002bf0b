import type { Vote } from '@shared/confidence-votes/model';

export type ReadinessCode = 'date' | 'deputies' | 'officials' | 'reasons' | 'kinds' | 'board';

export interface ReadinessItem {
  readonly code: ReadinessCode;
  readonly done: boolean;
  /** What is there, or what is missing. */
  readonly text: string;
  /** The part of the page where it is put right. */
  readonly section: 'fields' | 'officials' | 'board';
}

type SetUp = Pick<Vote, 'date' | 'deputiesTotal' | 'officials' | 'board' | 'procedure'>;

/** Everything that must stand before the box is opened, all at once, each with where to put it right. */
export function readinessOf(vote: SetUp): readonly ReadinessItem[] {
  const included = vote.officials.filter((official) => official.included);
  const unexplained = vote.officials.filter(
    (official) =>
      !official.included &&
      (official.exclusionReason === null ||
        (official.exclusionReason === 'other_by_council_decision' && official.exclusionNote === '')),
  );
  const homeless = included.filter((official) => official.ballotKindId === null);
  const kinds = new Set(included.map((official) => official.ballotKindId));
  const crowded = vote.procedure === 'decision' && kinds.size < included.length;
  const head = vote.board.find((member) => member.role === 'head');
  const deputies = vote.deputiesTotal ?? 0;
  const items: ReadinessItem[] = [
    {
      code: 'date',
      section: 'fields',
      done: vote.date !== null,
      text: vote.date !== null ? 'Đã có ngày bỏ phiếu' : 'Nhập ngày bỏ phiếu',
    },
    {
      code: 'deputies',
      section: 'fields',
      done: deputies > 0,
      text: deputies > 0 ? `Tổng số ${deputies} đại biểu` : 'Nhập tổng số đại biểu',
    },
    {
      code: 'officials',
      section: 'officials',
      done: included.length > 0,
      text: included.length > 0 ? `${included.length} người được lấy phiếu` : 'Chọn người được lấy phiếu',
    },
  ];
  if (included.length > 0) {
    items.push({
      code: 'kinds',
      section: 'officials',
      done: homeless.length === 0 && !crowded,
      text:
        homeless.length > 0
          ? `Xếp loại phiếu cho ${homeless.length} người`
          : crowded
            ? 'Mỗi người một loại phiếu riêng'
            : `${kinds.size} loại phiếu`,
    });
  }
  if (unexplained.length > 0) {
    items.push({
      code: 'reasons',
      section: 'officials',
      done: false,
      text: `Ghi lý do không lấy phiếu của ${unexplained.length} người`,
    });
  }
  items.push({
    code: 'board',
    section: 'board',
    done: head !== undefined,
    text: head ? `Trưởng ban kiểm phiếu: ${head.name}` : 'Chọn trưởng ban kiểm phiếu',
  });
  return items;
}
