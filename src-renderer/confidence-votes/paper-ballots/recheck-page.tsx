import {
  Alert,
  Button,
  Group,
  NativeSelect,
  Paper,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { errorMessage } from '@shared/contract/error-messages';
import type { Vote } from '@shared/confidence-votes/model';
import type { RecheckSample } from '@shared/confidence-votes/paper-ballots/model';
import { SAMPLE_METHOD } from '@shared/confidence-votes/paper-ballots/recheck-sample';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { ofVote } from '@shared/documents/subject';
import { IconDice5 } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { Suspense, useState, type FormEvent } from 'react';
import { useCall, useCommand } from '../../api/queries';
import { StageSection } from '../../documents';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { SignInForm } from '../ballots/people/sign-in-form';
import { signedIn, useSignIn } from '../ballots/people/sign-in-store';
import { SignedInBar } from '../ballots/people/signed-in-bar';
import { AutosaveCount, AutosaveLine } from '../preparation/autosave-field';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import styles from './paper-ballots.module.css';

export function RecheckPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/recheck' });
  return <WithVote voteId={voteId}>{({ vote }) => <Recheck vote={vote} />}</WithVote>;
}

function Recheck({ vote }: { readonly vote: Vote }) {
  const samples = useCall('paperBallots.listSamples', { voteId: vote.id });
  const count = useCall(
    'ballotCount.getCount',
    { voteId: vote.id },
    { enabled: vote.countMode === 'ballots' && vote.status !== 'prepared' },
  );
  const signIn = useSignIn(vote.id);
  // Where people sign in at the count, the head or whoever resolves draws, as soon as one of them can sign.
  const signers = (count.data?.operators ?? []).filter(
    ({ active, hasPin, role }) => active && hasPin && mayAct(role, 'announce'),
  );
  const asked = signers.length > 0;
  const may = !asked || (signIn.state === 'in' && mayAct(signIn.operator.role, 'announce'));
  return (
    <VoteFrame vote={vote} step="counting">
      {vote.ballotKinds.every(({ collected }) => (collected ?? 0) === 0) ? (
        <EmptyState icon={IconDice5} title="Chưa có phiếu để rút">
          Rút được khi đã nhập số phiếu thu về ở bước Kiểm phiếu.
        </EmptyState>
      ) : (
        <>
          {signIn.state === 'in' && (
            <SignedInBar voteId={vote.id} token={signIn.token} operator={signIn.operator} />
          )}
          {asked && signIn.state === 'out' && (
            <SignInForm voteId={vote.id} operators={signers} purpose="để rút phiếu đọc lại" />
          )}
          {signIn.state === 'in' && !may && (
            <Text c="dimmed">
              Trưởng ban hoặc người phân xử rút phiếu và ghi kết quả. Bấm “Đổi người” để họ đăng nhập.
            </Text>
          )}
          <QueryState query={samples}>
            {(list) => (
              <>
                {may && <DrawForm vote={vote} samples={list} />}
                <Samples vote={vote} samples={list} readOnly={!may} />
              </>
            )}
          </QueryState>
        </>
      )}
    </VoteFrame>
  );
}

interface SamplesProps {
  readonly vote: Vote;
  readonly samples: readonly RecheckSample[];
}

function DrawForm({ vote, samples }: SamplesProps) {
  const draw = useCommand('paperBallots.drawSample', { quiet: true });
  const kinds = vote.ballotKinds.filter(({ collected }) => (collected ?? 0) > 0);
  const [kindId, setKindId] = useState(kinds[0]?.ballotKindId ?? '');
  const [seed, setSeed] = useState('');
  const [size, setSize] = useState('5');
  const [error, setError] = useState<string | null>(null);
  const earlier = samples.filter(({ ballotKindId }) => ballotKindId === kindId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const count = /^\d{1,3}$/u.test(size.trim()) ? Number(size) : 0;
    if (seed.trim() === '' || count === 0) {
      setError('Nhập mã rút và số phiếu từ 1.');
      return;
    }
    const reply = await draw.run({
      ...{ voteId: vote.id, ballotKindId: kindId, seed, size: count },
      ...signedIn(vote.id),
    });
    if (reply.ok) setSeed('');
    setError(reply.ok ? null : errorMessage(reply.error));
  };
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="md">
        Rút phiếu để đọc lại
      </Title>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Group align="flex-start">
          <NativeSelect
            label="Loại phiếu"
            value={kindId}
            data={kinds.map(({ ballotKindId, title, collected }) => ({
              value: ballotKindId,
              label: `${title} (${collected ?? 0} phiếu)`,
            }))}
            onChange={(event) => setKindId(event.target.value)}
          />
          <TextInput
            label="Mã rút"
            description="Chữ số rút tại hội trường"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            value={seed}
            error={error}
            onChange={(event) => {
              setSeed(event.target.value);
              setError(null);
            }}
          />
          <TextInput
            label="Số phiếu"
            w={120}
            inputMode="numeric"
            autoComplete="off"
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
          <Button type="submit" mt={30} loading={draw.running}>
            Rút phiếu
          </Button>
        </Group>
      </form>
      {earlier.length > 0 && (
        <Text mt="md">
          Loại phiếu này đã rút {earlier.length} lần:{' '}
          {earlier.map(({ seed: drawn }) => `mã “${drawn}”`).join(', ')}. Phiếu ghi nêu mọi lần rút.
        </Text>
      )}
      <Text c="dimmed" size="sm" mt="md">
        Cách rút, ai cũng tính lại được: {SAMPLE_METHOD}
      </Text>
    </Paper>
  );
}

function Samples({ vote, samples, readOnly }: SamplesProps & { readonly readOnly: boolean }) {
  if (samples.length === 0) return <Text c="dimmed">Chưa rút phiếu nào.</Text>;
  return (
    <>
      {samples.map((sample) => (
        <Sample key={sample.sampleId} voteId={vote.id} sample={sample} readOnly={readOnly} />
      ))}
      <Suspense fallback={<Skeleton h={160} />}>
        <StageSection title="Phiếu ghi" subject={ofVote(vote.id)} stages={['count']} />
      </Suspense>
    </>
  );
}

interface SampleProps {
  readonly voteId: string;
  readonly sample: RecheckSample;
  readonly readOnly: boolean;
}

function Sample({ voteId, sample, readOnly }: SampleProps) {
  const record = useCommand('paperBallots.recordSample');
  const { sampleId, version, differences, note } = sample;
  const save = (change: Partial<Pick<RecheckSample, 'differences' | 'note'>>) => {
    void record.run({ sampleId, version, differences, note, ...change, ...signedIn(voteId) });
  };
  const at = `${localTimeOf(sample.drawnAt)} ngày ${formatDate(localDateOf(sample.drawnAt))}`;
  return (
    <Paper
      component="section"
      withBorder
      p="lg"
      aria-label={`Mẫu rút ${sample.kindTitle}, mã ${sample.seed}`}
    >
      <Stack gap="xs">
        <Title order={3}>
          {sample.kindTitle}: mã rút “{sample.seed}”
        </Title>
        <Text c="dimmed">
          Rút {sample.numbers.length}/{sample.ballots} phiếu lúc {at}, {sample.drawnBy}
        </Text>
        {sample.collected !== sample.ballots && (
          <Alert color="amber" role="status">
            Mẫu rút từ {sample.ballots} phiếu, nay thu về {sample.collected ?? 'chưa ghi'}; hãy rút mẫu khác.
          </Alert>
        )}
        <ul className={styles['drawn']} aria-label="Phiếu được rút">
          {sample.numbers.map(({ no, batch }) => (
            <li key={no}>
              phiếu <b>{no}</b>
              {batch !== null && <small>xấp {batch}</small>}
            </li>
          ))}
        </ul>
        <Group align="flex-start">
          <AutosaveCount
            label="Số ô khác tìm thấy"
            w={180}
            readOnly={readOnly}
            value={differences}
            onSave={(value) => save({ differences: value })}
          />
          <AutosaveLine
            label="Ghi chú"
            most={300}
            flex={1}
            readOnly={readOnly}
            value={note}
            onSave={(value) => save({ note: value })}
          />
        </Group>
      </Stack>
    </Paper>
  );
}
