import { Alert, Group, Text } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { nothingCounted } from '@shared/confidence-votes/nothing-counted';
import { canEditTally } from '@shared/confidence-votes/state';
import { factsOf } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { useCall } from '../../api/queries';
import { paperLink } from '../../documents';
import { LinkButton } from '../../ui/link-button';

/** Said while the report of the empty program can still get its number, and only until it has: afterwards it is too late (T26). */
export function ZeroReportFirst({ vote }: { readonly vote: Vote }) {
  const stillEmpty = canEditTally(vote.status) && nothingCounted(vote);
  const subject = ofVote(vote.id);
  const papers = useCall('documents.listPapers', { subject, stages: ['count'] }, { enabled: stillEmpty });
  const report = papers.data?.find(({ kind }) => kind === 'zero_report');
  if (!stillEmpty || !report || report.notNeeded !== null) return null;
  // Papers of a rehearsal never get a number: there the draft is all.
  const isDraft = report.record?.status === 'draft' && vote.rehearsalOf === null;
  if (report.record !== null && !isDraft) return null;
  return (
    <Alert color="amber" role="status">
      <Group justify="space-between" gap="sm">
        <Text>
          {factsOf('zero_report').name} {isDraft ? 'mới là dự thảo' : 'chưa lập'}: chỉ lập, ban hành được
          trước khi {vote.countMode === 'ballots' ? 'gõ phiếu đầu tiên' : 'nhập số phiếu của người đầu tiên'}.
        </Text>
        <LinkButton variant="default" {...paperLink({ subject, kind: 'zero_report', part: null })}>
          {isDraft ? 'Ban hành báo cáo' : 'Lập báo cáo'}
        </LinkButton>
      </Group>
    </Alert>
  );
}
