import { formatDate, localClockOf, localDateOf } from '@shared/kernel/local-date';
import type { DataContents } from '@shared/safety/contract';

/** "09:41:22 17/11/2026": two copies of one minute are told apart by the second. */
export const momentText = (instant: string): string =>
  `${localClockOf(instant)} ${formatDate(localDateOf(instant))}`;

export const officeText = ({ office }: DataContents): string => office || 'Chưa khai báo cơ quan';

const AMOUNTS = [
  ['deputies', 'Đại biểu', 'đại biểu'],
  ['votes', 'Cuộc bỏ phiếu', 'cuộc bỏ phiếu'],
  ['ballots', 'Lượt nhập phiếu', 'lượt nhập phiếu'],
  ['sessions', 'Kỳ họp', 'kỳ họp'],
  ['classes', 'Lớp tập huấn', 'lớp tập huấn'],
] as const satisfies readonly (readonly [keyof DataContents, string, string])[];

/** Lines break between the things that are told, not within them. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0');

const inVietnamese = (figure: number): string => figure.toLocaleString('vi-VN');

/** "47 đại biểu, 3 cuộc bỏ phiếu, 2 kỳ họp"; what there is none of is left out. */
export function amountsText(contents: DataContents): string {
  const named = AMOUNTS.filter(([key]) => contents[key] > 0).map(([key, , noun]) =>
    unbroken(`${inVietnamese(contents[key])} ${noun}`),
  );
  return named.length === 0 ? 'Chưa có dữ liệu' : named.join(', ');
}

export const lastChangeText = ({ lastChange }: DataContents): string =>
  lastChange === null
    ? ''
    : [momentText(lastChange.at), lastChange.actor]
        .filter((word) => word !== '')
        .map(unbroken)
        .join(', ');

export interface Difference {
  readonly label: string;
  readonly now: string;
  readonly then: string;
}

/** What stands now beside what stands in a backup; what neither has is left out. */
export function sideBySide(now: DataContents, then: DataContents): Difference[] {
  return [
    { label: 'Cơ quan', now: officeText(now), then: officeText(then) },
    ...AMOUNTS.filter(([key]) => now[key] > 0 || then[key] > 0).map(([key, label]) => ({
      label,
      now: inVietnamese(now[key]),
      then: inVietnamese(then[key]),
    })),
    { label: 'Sửa lần cuối', now: lastChangeText(now) || '–', then: lastChangeText(then) || '–' },
  ];
}
