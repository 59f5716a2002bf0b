import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import type { RehearsalReply } from '@shared/confidence-votes/rehearsal/contract';
import { summaryOf } from '@shared/confidence-votes/rehearsal/known-answers';
import { useCommand } from '../../api/queries';
import { ComparisonTable } from './comparison-table';

/** Where a figure that is not as known is put right; the test ballots are marked as they are. */
function afterDifferences({ status, countMode }: Vote): string {
  const where =
    countMode === 'totals'
      ? 'sửa số ở bước Kiểm phiếu'
      : 'ở tab Chỗ khác nhau bấm “Đọc lại…”, hoặc trưởng ban bấm vào xấp, “Bỏ phần đã gõ…” để gõ lại';
  return status === 'counting'
    ? `Xem lại phiếu thử: ${where}.`
    : `Xem lại phiếu thử; muốn sửa thì bấm “Mở lại…” ở bước Công bố, rồi ${where}.`;
}

/** The figures of the rehearsal beside the answers that its test ballots were made to give. */
export function AnswersComparison({ vote, reply }: { readonly vote: Vote; readonly reply: RehearsalReply }) {
  const check = useCommand('rehearsal.checkRehearsal');
  const { figures, different, open } = summaryOf(reply.compared);
  // A count in totals shows no log; what was compared stands in its history.
  const record = vote.countMode === 'ballots' ? 'nhật ký' : 'lịch sử';
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="xs">
        <Title order={2}>3. So với đáp án</Title>
        <Button
          variant={open === 0 && figures > 0 && reply.checkedAt === null ? 'filled' : 'light'}
          disabled={open > 0 || figures === 0}
          loading={check.running}
          onClick={() => void check.run({ voteId: vote.id })}
        >
          Ghi kết quả so vào {record}
        </Button>
      </Group>
      {open === figures ? (
        <Text c="dimmed">Chưa có số nào để so. Bảng so hiện ra khi kiểm phiếu xong.</Text>
      ) : (
        <>
          <Alert color={open > 0 ? 'gray' : different.length === 0 ? 'green' : 'red'} mb="md" role="status">
            <Text fw={600}>
              {open > 0
                ? `Đã có ${figures - open}/${figures} số`
                : different.length === 0
                  ? `Cả ${figures} số đúng đáp án`
                  : `${different.length}/${figures} số khác đáp án`}
              {reply.checkedAt !== null && ` (đã ghi vào ${record})`}
            </Text>
            {open === 0 && different.length > 0 && <Text>{afterDifferences(vote)}</Text>}
          </Alert>
          <ComparisonTable compared={reply.compared} />
        </>
      )}
    </Paper>
  );
}
