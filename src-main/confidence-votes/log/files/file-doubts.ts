import { statusNames } from '@shared/confidence-votes/messages';
import { formatDate } from '@shared/kernel/local-date';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { canBeSameCouncil } from '@shared/office/council-name';
import type { ReadDb } from '../../../database/tables';
import { councilName } from '../../council-name';
import type { VoteFile } from './vote-file';

/** Why a file that would make a vote here may be the wrong one: it is of another council, or of a vote of the same name. */
export async function fileDoubts(db: ReadDb, { header, setUp }: VoteFile): Promise<readonly string[]> {
  const here = await councilName(db);
  const theirs = header.office ?? '';
  const doubts = canBeSameCouncil(here, theirs) ? [] : [`Tệp của ${theirs}; máy này của ${here}.`];
  // A rehearsal bears the name of its vote.
  const standing = await db
    .selectFrom('confidence_vote')
    .select(['title', 'vote_date', 'status'])
    .where('rehearsal_of', setUp.vote.rehearsalOf === null ? 'is' : 'is not', null)
    .orderBy('created_at')
    .execute();
  for (const { title, vote_date: date, status } of standing) {
    const otherDay = date !== null && setUp.vote.date !== null && date !== setUp.vote.date;
    if (otherDay || searchKey(title) !== searchKey(setUp.vote.title)) continue;
    const day = date === null ? '' : `, ngày ${formatDate(date)}`;
    doubts.push(`Máy này đã có cuộc cùng tên${day}, ${statusNames[status]}; tệp mang một cuộc khác.`);
  }
  return doubts;
}
