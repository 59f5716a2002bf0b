import type { SittingRoll } from '../minutes/model';
import { statusIn } from '../roll-call/figures';
import { ROLL_WORDS } from '../roll-call/labels';
import type { RollMark, RollStatus } from '../roll-call/model';
import { momentOf, sittingWords } from './moments';
import type { ArchiveTable } from './tables';

/** One mark as it was made. */
export interface RollEvent {
  readonly at: string;
  readonly sittingId: string;
  readonly deputyName: string;
  readonly before: RollStatus;
  readonly after: RollStatus;
  readonly arrivedTime: string;
  readonly leftTime: string;
  readonly reason: string;
  readonly correction: string;
  readonly actor: string;
}

/** "Đến muộn, đến 09:15", "Vắng có lý do: ốm" */
function markWords(marks: readonly RollMark[], deputyId: string): string {
  const mark = marks.find((one) => one.deputyId === deputyId);
  const times = [
    mark?.arrivedTime ? `đến ${mark.arrivedTime}` : '',
    mark?.leftTime ? `về ${mark.leftTime}` : '',
  ].filter((part) => part !== '');
  const word = [ROLL_WORDS[statusIn(marks)(deputyId)], ...times].join(', ');
  return mark?.reason ? `${word}: ${mark.reason}` : word;
}

/** The rolls as they stand, and every mark that was made on the way. */
export function rollTables(
  rolls: readonly SittingRoll[],
  rollEvents: readonly RollEvent[],
): readonly ArchiveTable[] {
  const deputies = [...new Map(rolls.flatMap((roll) => roll.deputies).map((one) => [one.id, one])).values()];
  const sittings = rolls.map(({ sitting }) => sittingWords(sitting));
  return [
    {
      file: 'diem-danh',
      title: 'Điểm danh',
      columns: ['Số thẻ', 'Đại biểu', 'Tổ', ...sittings],
      rows: deputies.map(({ fullName, groupName, id, number }) => [
        number,
        fullName,
        groupName,
        ...rolls.map(({ marks }) => markWords(marks, id)),
      ]),
    },
    {
      file: 'diem-danh-tung-lan',
      title: 'Điểm danh, từng lần ghi',
      columns: [
        'Lúc',
        'Phiên',
        'Đại biểu',
        'Trước',
        'Sau',
        'Đến',
        'Về',
        'Lý do vắng',
        'Lý do sửa',
        'Người ghi',
      ],
      rows: rollEvents.map((one) => [
        momentOf(one.at),
        sittingWords(rolls.find(({ sitting }) => sitting.id === one.sittingId)?.sitting ?? null),
        one.deputyName,
        ...[ROLL_WORDS[one.before], ROLL_WORDS[one.after], one.arrivedTime, one.leftTime],
        ...[one.reason, one.correction, one.actor],
      ]),
    },
  ];
}
