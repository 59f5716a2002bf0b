import type { VoteResult } from '@shared/confidence-votes/model';
import { kindsNotHeld } from '@shared/confidence-votes/not-held';
import { safeText } from '@shared/kernel/safe-text';
import { BALLOT_COUNTS } from '@shared/confidence-votes/announced';
import { ballotFieldNames, columnName } from '../words';
import { consequenceNote } from '@shared/confidence-votes/consequence-note';

function cell(value: string | number | null | undefined): string {
  // A tab or a line break inside a cell would shift everything behind it.
  return safeText(String(value ?? '').replace(/\s+/gu, ' '));
}

/** The result as tab-separated text, ready to be pasted into a spreadsheet; figures exactly as on screen. */
export function resultAsTabbedText(result: VoteResult, mark: string | null): string {
  const lines: string[][] = mark === null ? [] : [[mark], []];
  const notHeld = kindsNotHeld(result);
  for (const kind of result.kinds) {
    if (kind !== result.kinds[0]) lines.push([]);
    lines.push([cell(kind.kind.title)]);
    lines.push(BALLOT_COUNTS.flatMap((field) => [ballotFieldNames[field], cell(kind.kind[field])]));
    if (notHeld.includes(kind)) {
      lines.push([
        cell(`Không phát phiếu nên không có kết quả: ${kind.rows.map(({ name }) => name).join(', ')}`),
      ]);
      continue;
    }
    lines.push([`Tỷ lệ tính trên ${kind.base.text}`]);
    lines.push([
      'STT',
      'Họ và tên',
      'Chức vụ',
      ...result.levels.flatMap((level) => [columnName(level), `${columnName(level)} (%)`]),
      columnName('invalid'),
      'Ghi chú',
    ]);
    for (const row of kind.rows) {
      lines.push([
        cell(row.no),
        cell(row.name),
        cell(row.posts),
        ...result.levels.flatMap((level) => [cell(row.counts[level]), cell(row.percent[level])]),
        cell(row.invalidRows),
        cell(consequenceNote(kind, row)?.text),
      ]);
    }
  }
  return lines.map((line) => line.join('\t')).join('\r\n');
}
