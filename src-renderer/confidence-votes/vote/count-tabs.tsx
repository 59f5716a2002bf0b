import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { useCall } from '../../api/queries';
import { TabsLine, type TabLink } from '../../ui/layout/tabs-line';
import { useSignIn } from '../ballots/people/sign-in-store';

/** The screens of the counting step, on one line above each of them. */
export function CountTabs({ vote }: { readonly vote: Vote }) {
  const base = `/confidence-votes/${vote.id}`;
  const own = useBallotTabs(vote, base);
  const sheets: readonly TabLink[] = [
    { to: `${base}/balance`, label: 'Cân đối phiếu' },
    { to: `${base}/recheck`, label: 'Đọc lại phiếu' },
  ];
  const tabs =
    vote.countMode === 'totals'
      ? [{ to: `${base}/counting`, label: 'Phiếu ghi' }, ...sheets]
      : [...own.first, ...sheets, ...own.last];
  return <TabsLine flush label="Các phần của bước kiểm phiếu" tabs={tabs} />;
}

/** Whoever types sees nothing of the differences before a third person has read the paper. */
function useBallotTabs(vote: Vote, base: string) {
  const ballots = vote.countMode === 'ballots';
  const count = useCall('ballotCount.getCount', { voteId: vote.id }, { enabled: ballots });
  const signIn = useSignIn(vote.id);
  const resolves = signIn.state !== 'in' || mayAct(signIn.operator.role, 'resolve');
  const open = count.data?.openDifferences ?? 0;
  const first: TabLink[] = [{ to: `${base}/counting`, label: 'Xấp phiếu' }];
  if (resolves)
    first.push({ to: `${base}/differences`, label: open > 0 ? `Chỗ khác nhau (${open})` : 'Chỗ khác nhau' });
  const last: readonly TabLink[] = [
    { to: `${base}/practice`, label: 'Luyện tập' },
    { to: `${base}/machines`, label: 'Nhiều máy' },
    { to: `${base}/log`, label: 'Nhật ký' },
  ];
  return { first, last };
}
