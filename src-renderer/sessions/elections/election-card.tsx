import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ElectionShape } from '@shared/sessions/elections/contract';
import { electionOutcome } from '@shared/sessions/elections/outcome';
import { electionName } from '@shared/sessions/elections/words';
import { IconPresentation } from '@tabler/icons-react';
import { LinkButton } from '../../ui/link-button';
import { ElectionResult } from './election-result';

interface ElectionCardProps {
  readonly election: ElectionShape;
  readonly itemNo: number | null;
  /** The resolution that confirms it; '' where there is none. */
  readonly resolution: string;
  /** Another election was held after it. */
  readonly followed: boolean;
  /** The hall sees its result. */
  readonly shown: boolean;
  readonly sessionId: string;
  readonly onShow: () => void;
  readonly onEdit: () => void;
  readonly onNext: () => void;
  readonly onRemove: () => void;
  readonly onConfirm: () => void;
}

/** One election: its candidates with their votes, what it came to, and what can be done with it now. */
export function ElectionCard({
  election,
  itemNo,
  resolution,
  followed,
  shown,
  sessionId,
  onShow,
  onEdit,
  onNext,
  onRemove,
  onConfirm,
}: ElectionCardProps) {
  const { elected, state } = electionOutcome(election);
  const heading = `election-${election.id}`;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} id={heading}>
            {electionName(election)}
          </Title>
          <Text size="sm" c="dimmed">
            Lượt {election.refNo}
            {itemNo === null ? '' : `, mục ${itemNo}`}; bầu {election.seats} người.
            {election.note === '' ? '' : ` ${election.note}`}
          </Text>
        </div>
        <Group gap="xs">
          {shown && (
            <Badge variant="outline" color="gray" tt="none" fw={500} size="lg">
              Đang chiếu
            </Badge>
          )}
          {election.count !== null && !shown && (
            <Button variant="default" leftSection={<IconPresentation size={16} />} onClick={onShow}>
              Chiếu kết quả
            </Button>
          )}
          {state === 'open' && !followed && (
            <Button variant="light" onClick={onNext}>
              Bầu tiếp
            </Button>
          )}
          {elected.length > 0 && resolution === '' && (
            <Button variant="light" onClick={onConfirm}>
              Lập nghị quyết xác nhận
            </Button>
          )}
          <Button variant="default" onClick={onEdit}>
            {election.count === null ? 'Ghi số phiếu' : 'Sửa lượt bầu'}
          </Button>
          <Button variant="subtle" color="red" onClick={onRemove}>
            Bỏ
          </Button>
        </Group>
      </Group>
      <ElectionResult election={election} />
      <Group gap="md" mt="xs">
        {resolution !== '' && (
          <Text size="sm">
            Nghị quyết xác nhận: {resolution}.{' '}
            <LinkButton
              to="/sessions/$sessionId/resolutions"
              params={{ sessionId }}
              variant="transparent"
              size="compact-sm"
              px={0}
            >
              Mở Nghị quyết
            </LinkButton>
          </Text>
        )}
        <LinkButton
          to="/sessions/$sessionId/sitting-documents"
          params={{ sessionId }}
          variant="transparent"
          size="compact-sm"
          px={0}
        >
          Phiếu bầu, biên bản kiểm phiếu
        </LinkButton>
      </Group>
    </Paper>
  );
}
