import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { entryNoOf } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { SignInForm } from '../ballots/people/sign-in-form';
import { useSignIn } from '../ballots/people/sign-in-store';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { PracticeRun } from './practice-run';
import { WaveThrough } from './wave-through';

/** Where the typist goes on: to the ballots while they are counted, to the others who have to practise before that day. */
const workOf = ({ status }: Pick<Vote, 'status'>) =>
  status === 'counting' ? ('counting' as const) : ('preparation/operators' as const);

/** Row T46: whoever types tries the keys on sample ballots first, once. */
export function PracticePage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/practice' });
  const count = useCall('ballotCount.getCount', { voteId });
  const signIn = useSignIn(voteId);
  const navigate = useNavigate();
  const [running, setRunning] = useState(false);
  const operator = signIn.state === 'in' ? signIn.operator : null;
  const types = operator !== null && entryNoOf(operator.role) !== null;
  return (
    <WithVote voteId={voteId}>
      {({ vote }) =>
        running && signIn.state === 'in' ? (
          <PracticeRun
            token={signIn.token}
            typist={signIn.operator.name}
            onLeave={() => setRunning(false)}
            onDone={() =>
              void navigate({ to: `/confidence-votes/$voteId/${workOf(vote)}`, params: { voteId } })
            }
          />
        ) : (
          <VoteFrame
            vote={vote}
            step={vote.status === 'prepared' ? 'preparation' : 'counting'}
            secondary={
              vote.status === 'prepared' && (
                <LinkButton
                  variant="default"
                  to="/confidence-votes/$voteId/preparation/operators"
                  params={{ voteId }}
                >
                  Về người nhập
                </LinkButton>
              )
            }
            primary={
              types && (
                <Button autoFocus onClick={() => setRunning(true)}>
                  Bắt đầu luyện tập
                </Button>
              )
            }
          >
            <Paper component="section" withBorder p="lg">
              <Stack gap="xs">
                <Title order={2}>Luyện tập nhập phiếu</Title>
                <Text>
                  Sáu phiếu mẫu, khoảng hai phút. Nhìn phiếu giấy mẫu rồi gõ như phiếu thật; gõ xong thì được
                  nhập phiếu thật.
                </Text>
                {types && operator.practised && (
                  <Text c="dimmed">{operator.name} đã luyện tập; làm lại cũng được.</Text>
                )}
                {operator !== null && !types && (
                  <Text c="dimmed">
                    Người nhập phiếu đăng nhập rồi luyện tập; {operator.name} không nhập phiếu.
                  </Text>
                )}
              </Stack>
            </Paper>
            <QueryState query={count}>
              {({ operators }) => (
                <>
                  {signIn.state === 'out' && operators.length > 0 && (
                    <SignInForm voteId={voteId} operators={operators} purpose="để luyện tập" />
                  )}
                  {signIn.state === 'out' && operators.length === 0 && (
                    <Text c="dimmed">Chưa khai người kiểm phiếu; hãy khai ở Chuẩn bị, phần Người nhập.</Text>
                  )}
                  {signIn.state === 'in' && signIn.operator.role === 'head' && (
                    <WaveThrough
                      token={signIn.token}
                      people={operators.filter(
                        ({ role, practised, active }) => active && !practised && entryNoOf(role) !== null,
                      )}
                    />
                  )}
                </>
              )}
            </QueryState>
          </VoteFrame>
        )
      }
    </WithVote>
  );
}
