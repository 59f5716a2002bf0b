import { Group } from '@mantine/core';
import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { paperLink } from '../../documents';
import { LinkButton } from '../../ui/link-button';

interface CountLinksProps {
  readonly voteId: string;
  readonly count: CountStatus;
  readonly operator: Operator | null;
}

/** What lies around the typing. Whoever types needs none of it but the practice. */
export function CountLinks({ voteId, count, operator }: CountLinksProps) {
  const params = { voteId };
  const quiet = { variant: 'subtle', size: 'sm' } as const;
  const numbered = count.ballots > 0;
  return (
    <Group gap={4}>
      {numbered && (operator === null || mayAct(operator.role, 'resolve')) && (
        <LinkButton {...quiet} to="/confidence-votes/$voteId/differences" params={params}>
          Chỗ khác nhau ({count.openDifferences})
        </LinkButton>
      )}
      {!numbered && (
        <LinkButton {...quiet} {...paperLink({ voteId, kind: 'zero_report', officialId: null })}>
          Báo cáo trước khi mở hòm
        </LinkButton>
      )}
      {numbered && (
        <LinkButton {...quiet} to="/confidence-votes/$voteId/recheck" params={params}>
          Đọc lại phiếu
        </LinkButton>
      )}
      <LinkButton {...quiet} to="/confidence-votes/$voteId/balance" params={params}>
        Cân đối phiếu
      </LinkButton>
      <LinkButton {...quiet} to="/confidence-votes/$voteId/practice" params={params}>
        Luyện tập
      </LinkButton>
    </Group>
  );
}
