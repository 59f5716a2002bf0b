import { clause, dashItem, type Block } from '../../official-documents/index';
import { changedFigures, toldFigures } from '../former-figures';
import { asidePlaces } from '../log/ballots-aside';
import type { StateChange, VoteStatus } from '../model';
import { reopenings } from '../state';
import type { DocumentContext } from './context';
import type { SetAsideBallot } from './material';
import { instantInWords, withoutStop } from './wording';

const STOOD: Readonly<Partial<Record<VoteStatus, string>>> = {
  counted: 'đã chốt',
  confirmed: 'đã được trưởng ban xác nhận',
  published: 'đã công bố',
};

/**
 * A result that was taken back is said so on paper: who, when and why, whether the hall had heard it, what was set aside
 * to be typed or read again, and every figure that is another one now (T36).
 */
export function takenBack(context: DocumentContext): readonly Block[] {
  const { vote, material } = context;
  return reopenings(vote.stateChanges).flatMap((change, index, all) => {
    const next = all[index + 1]?.at;
    const during = material.setAside.filter(({ at }) => at > change.at && (next === undefined || at < next));
    return [
      clause(
        index + 1,
        `Hồi ${instantInWords(change.at)}, ${change.actor} mở lại kết quả ${stoodAs(change, vote.stateChanges)} để kiểm tra. ` +
          `Lý do: ${withoutStop(change.reason)}.`,
      ),
      ...asideWords(during).map((words) => dashItem(words)),
      ...changeWords(context, change.at, next).map((words) => dashItem(words)),
    ];
  });
}

function stoodAs({ at, from }: StateChange, changes: readonly StateChange[]): string {
  const words = (from && STOOD[from]) ?? 'đã chốt';
  const since = changes.findLast((change) => change.at < at && change.to === from)?.at;
  return since === undefined ? words : `${words} hồi ${instantInWords(since)}`;
}

/** Ballots of one kind that were set aside for one reason are one line. */
function asideWords(ballots: readonly SetAsideBallot[]): readonly string[] {
  const together = Map.groupBy(
    ballots,
    ({ kindTitle, entryNo, reason }) => `${kindTitle} ${entryNo ?? 'read'} ${reason}`,
  );
  return [...together.values()].map((same) => {
    const [{ reason }] = same as [SetAsideBallot];
    return `Bỏ ${asidePlaces(same).join('; ')}. Lý do: ${withoutStop(reason)}.`;
  });
}

/** Against the next result that was closed; nothing while the count is still open, or was taken back before this was kept. */
function changeWords({ vote, result, material }: DocumentContext, at: string, next: string | undefined) {
  const former = material.formerResults.find((one) => one.at === at);
  const later = material.formerResults.find((one) => one.at === next)?.told;
  const standing = vote.status === 'counting' ? undefined : toldFigures(result);
  const after = next === undefined ? standing : later;
  if (!former || !after) return [];
  const changed = changedFigures(former.told, after);
  if (changed.length === 0) return ['Kiểm tra xong, mọi số liệu không thay đổi.'];
  return changed.map((words) => `Số liệu thay đổi: ${words}.`);
}
