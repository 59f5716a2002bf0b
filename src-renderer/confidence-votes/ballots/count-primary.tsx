import { Button } from '@mantine/core';
import { entryNoOf, mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { LinkButton } from '../../ui/link-button';
import { nextBatch } from './stacks/next-batch';

interface CountPrimaryProps {
  readonly voteId: string;
  readonly count: CountStatus;
  readonly operator: Operator | null;
  /** Where people practise anyway. */
  readonly rehearsal: boolean;
  /** Unless the cursor was sent to another place of the page. */
  readonly autoFocus: boolean;
  readonly onType: (batchId: string) => void;
}

/** The one thing that the person at this window does next. */
export function CountPrimary(props: CountPrimaryProps) {
  const { voteId, count, operator, rehearsal, autoFocus, onType } = props;
  if (count.decided) {
    return (
      <LinkButton to="/confidence-votes/$voteId/reconciliation" params={{ voteId }}>
        Đối chiếu số liệu
      </LinkButton>
    );
  }
  if (!operator) return null;
  const entryNo = entryNoOf(operator.role);
  if (entryNo !== null && !operator.practised && !rehearsal) {
    return (
      <LinkButton to="/confidence-votes/$voteId/practice" params={{ voteId }} autoFocus={autoFocus}>
        Luyện tập trước khi nhập
      </LinkButton>
    );
  }
  if (entryNo !== null) {
    const next = nextBatch(count.kinds, entryNo, operator.name);
    if (!next) return null;
    return (
      <Button autoFocus={autoFocus} onClick={() => onType(next.batch.batchId)}>
        Nhập xấp {next.batch.no}, {next.kindTitle}
      </Button>
    );
  }
  if (mayAct(operator.role, 'resolve') && count.openDifferences > 0) {
    return (
      <LinkButton to="/confidence-votes/$voteId/differences" params={{ voteId }} autoFocus={autoFocus}>
        Phân xử {count.openDifferences} chỗ khác nhau
      </LinkButton>
    );
  }
  return null;
}
