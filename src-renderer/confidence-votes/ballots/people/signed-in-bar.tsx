import { Button, Group, Text } from '@mantine/core';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { useCommand } from '../../../api/queries';
import { forgetSignIn } from './sign-in-store';

interface SignedInBarProps {
  readonly voteId: string;
  readonly token: string;
  readonly operator: Operator;
}

/** Who works at this window, and how the next person takes over. */
export function SignedInBar({ voteId, token, operator }: SignedInBarProps) {
  const { run, running } = useCommand('ballotCount.signOut', { refetch: false });
  const leave = async () => {
    const reply = await run({ token });
    if (reply.ok) forgetSignIn(voteId);
  };
  return (
    <Group gap="md">
      <Text>
        Đang làm việc: <b>{operator.name}</b> · {operatorRoleNames[operator.role]}
      </Text>
      <Button variant="default" size="sm" loading={running} onClick={() => void leave()}>
        Đổi người
      </Button>
    </Group>
  );
}
