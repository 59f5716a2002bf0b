import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF } from '@shared/confidence-votes/model';
import { leftOutTitle } from '@shared/confidence-votes/history/left-out';
import type { VoteHistory } from '@shared/confidence-votes/history/contract';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import { writeWorkbook, XLSX_MEDIA_TYPE, type OutputSheet } from '../../spreadsheets/write-workbook';
import { readHistory } from './get-history';

/** The table as it is on screen: its votes as columns, its persons in their order; percentages as they were computed. */
export async function exportHistory(
  context: TaskContext,
  { voteIds, personKeys }: Input<'voteHistory.exportHistory'>,
): Outcome<Artifact> {
  const history = await context.read(({ db }) => readHistory(db));
  const sheet = sheetOf(history, voteIds, personKeys);
  if (!sheet) return err(appError('history.nothing'));
  const bytes = await writeWorkbook([sheet]);
  const fileName = `ket-qua-qua-cac-lan-${localDateOf(context.now())}.xlsx`;
  return ok(context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes }));
}

const percentCell = (percent: string | null | undefined) => (percent ? { figure: percent } : null);

function sheetOf(
  history: VoteHistory,
  voteIds: readonly string[],
  personKeys: readonly string[],
): OutputSheet | null {
  const votes = voteIds.flatMap((id) => history.votes.find(({ voteId }) => voteId === id) ?? []);
  const persons = personKeys.flatMap((wanted) => history.persons.find(({ key }) => key === wanted) ?? []);
  if (votes.length === 0 || persons.length === 0) return null;
  const perVote = votes.map((vote) => ({
    vote,
    heading:
      (vote.date === null ? vote.title : formatDate(vote.date)) +
      (vote.status === 'published' ? '' : ' (CHƯA CÔNG BỐ)'),
    levels: LEVELS_OF[vote.procedure],
  }));
  return {
    name: 'Kết quả qua các lần',
    columns: [
      { title: 'STT', width: 6 },
      { title: 'Họ và tên', width: 26 },
      { title: 'Chức vụ', width: 40 },
      ...perVote.flatMap(({ heading, levels, vote }) =>
        [
          ...levels.flatMap((level) => [levelNames[level], `${levelNames[level]} (%)`]),
          'Không hợp lệ',
          vote.baseText === '' ? 'Số làm gốc tính tỷ lệ' : `Gốc tính tỷ lệ: ${vote.baseText}`,
        ].map((title) => ({ title: `${heading}: ${title}`, width: 14 })),
      ),
    ],
    rows: [
      ...persons.map((person, index) => [
        index + 1,
        person.name,
        person.posts,
        ...perVote.flatMap(({ vote, levels }) => {
          const result = person.results.find(({ voteId }) => voteId === vote.voteId);
          return [
            ...levels.flatMap((level) => [
              result?.counts[level] ?? null,
              percentCell(result?.percent[level]),
            ]),
            result?.invalidRows ?? null,
            result?.base ?? null,
          ];
        }),
      ]),
      ...history.leftOut.map(({ title, why }) => [null, `${leftOutTitle(title)}: ${why}`]),
    ],
  };
}
