import { dateText } from '../../kernel/local-date';
import { bodyRow, column, headCell, table, textCell, type Table } from '../../official-documents/index';
import { agencyOf } from '../papers/agencies';
import { proposedDue } from '../papers/state';
import type { SessionSource } from './source';

/** Ceremonies, discussions and votes have nothing to prepare. */
const PREPARED: ReadonlySet<string> = new Set([
  'report',
  'submission',
  'verification',
  'questions',
  'election',
  'confidence_vote',
  'other',
]);

/** The items of the agenda for which somebody has to prepare something. */
export const preparedItems = ({ agenda }: Pick<SessionSource, 'agenda'>) =>
  agenda.filter(({ kind }) => PREPARED.has(kind));

/** What the session decides on, who prepares it, which Ban verifies it, and by when it is handed in. */
export function contentTable(source: Pick<SessionSource, 'agenda' | 'steps'>): Table {
  const due = (kind: 'submission' | 'verification_report'): string => {
    const day = proposedDue(kind, source.steps);
    return dateText(day);
  };
  return table({
    caption: 'Nội dung kỳ họp',
    columns: [column(11, 'center'), column(72), column(36), column(36), column(26, 'center')],
    header: [
      [
        headCell('STT'),
        headCell('Nội dung'),
        headCell('Cơ quan chuẩn bị'),
        headCell('Ban thẩm tra'),
        headCell('Hạn gửi'),
      ],
    ],
    rows: preparedItems(source).map((item, index) =>
      bodyRow([
        textCell(String(index + 1)),
        textCell(item.title),
        textCell(item.drafter === '' ? agencyOf(item.presenter) : item.drafter),
        textCell(item.board),
        textCell(due(item.kind === 'verification' ? 'verification_report' : 'submission')),
      ]),
    ),
  });
}
