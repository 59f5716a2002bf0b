import { isCurrent } from '../../kernel/period';
import type { LocalDate } from '../../kernel/local-date';
import type { PlannedRow } from '../../list-import/model';
import type { OfficialIntent, OfficialRegister } from './plan-officials';

/**
 * What is said beside the rows, by row number, whose post would have more holders on this day than the register gives it
 * seats. It stops nothing: the number of seats may be what is out of date.
 */
export function crowdedPosts(
  rows: readonly PlannedRow<OfficialIntent>[],
  { holdings, posts }: OfficialRegister,
  today: LocalDate,
): ReadonlyMap<number, string> {
  const told = new Map<number, string>();
  for (const { id, seats } of posts) {
    const ofPost = rows.filter(({ intent }) => intent?.postId === id);
    const current = new Map(
      holdings.filter((held) => held.postId === id).map((held) => [held.id, isCurrent(held, today)]),
    );
    for (const { intent, row } of ofPost) {
      if (intent?.term)
        current.set(intent.holdingId ?? `row ${row.rowNumber}`, isCurrent(intent.term, today));
    }
    const holders = [...current.values()].filter(Boolean).length;
    if (holders <= seats) continue;
    const message = `Sổ ghi chức danh này có ${seats} người; nhập xong là ${holders} người giữ. Hãy sửa số người ở mục Chức danh, hoặc ghi ngày thôi giữ.`;
    for (const { row } of ofPost) told.set(row.rowNumber, message);
  }
  return told;
}
