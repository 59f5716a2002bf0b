import { Alert, Paper, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { BallotBalance, EnteredBallots, Vote } from '@shared/confidence-votes/model';
import {
  NOTHING_SAID,
  sheetsBroken,
  unusedLeft,
} from '@shared/confidence-votes/paper-ballots/balance-of-sheets';
import { balanceNames } from '@shared/confidence-votes/paper-ballots/messages';
import type { KindRelease } from '@shared/confidence-votes/paper-ballots/model';
import { lengthOfBallot } from '@shared/confidence-votes/paper-ballots/sheets-of-ballot';
import { canEditTally } from '@shared/confidence-votes/state';
import { ofVote } from '@shared/documents/subject';
import { IconCircleCheck, IconClipboardList } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { lowerFirst } from '@shared/official-documents';
import { Suspense } from 'react';
import { StageSection } from '../../documents';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { followFieldKeys } from '../../ui/forms/form-keys';
import { LinkButton } from '../../ui/link-button';
import { signedIn, useSignIn } from '../ballots/people/sign-in-store';
import { LeaveGuard } from '../counting/leave-guard';
import { SaveBanner } from '../counting/save-banner';
import { shownCount } from '../counting/typed-count';
import { outcomeOf, useSaveQueue } from '../counting/use-save-queue';
import { AutosaveCount } from '../preparation/autosave-field';
import { knownVote, useVoteCommand } from '../vote/vote-data';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import styles from './paper-ballots.module.css';

type Figure = keyof BallotBalance;
const FIGURES: readonly Figure[] = ['testBallots', 'exchanged', 'spoiled', 'unused'];

export function BalancePage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/balance' });
  return <WithVote voteId={voteId}>{({ vote }) => <Balance key={vote.id} vote={vote} />}</WithVote>;
}

/** Row T15: where every printed sheet went, kind by kind; printed and issued stand on the counting step. */
function Balance({ vote }: { readonly vote: Vote }) {
  const { queue, saves } = useSaveQueue();
  const releases = useCall('paperBallots.getReleases', { voteId: vote.id }).data?.kinds;
  const record = useVoteCommand('paperBallots.recordBalance', { quiet: true });
  const signIn = useSignIn(vote.id);
  const working = signIn.state === 'in' ? signIn.operator : null;
  // Where people sign in at the count, the head or whoever resolves accounts for the sheets.
  const mayRecord = vote.countMode === 'totals' || (working !== null && mayAct(working.role, 'announce'));
  const readOnly = !canEditTally(vote.status) || !mayRecord;
  if (vote.status === 'prepared') {
    return (
      <VoteFrame vote={vote} step="counting">
        <EmptyState
          icon={IconClipboardList}
          title="Chưa đến lúc cân đối phiếu"
          actions={
            <LinkButton to="/confidence-votes/$voteId/preparation" params={{ voteId: vote.id }}>
              Về chuẩn bị
            </LinkButton>
          }
        >
          Bảng cân đối ghi số phiếu in, phát, đổi, hỏng và chưa dùng khi đã bắt đầu kiểm phiếu.
        </EmptyState>
      </VoteFrame>
    );
  }
  const keep = (kind: EnteredBallots, figure: Figure) => (value: number | null) => {
    queue.add(`${kind.ballotKindId}:${figure}`, async () => {
      const now = (knownVote(vote.id) ?? vote).ballotKinds.find(
        ({ ballotKindId }) => ballotKindId === kind.ballotKindId,
      );
      const current = now ?? kind;
      const reply = await record.run({
        voteId: vote.id,
        ballotKindId: kind.ballotKindId,
        version: current.version,
        ...(current.balance ?? NOTHING_SAID),
        [figure]: value,
        ...signedIn(vote.id),
      });
      return outcomeOf(reply, `${kind.title}: hãy xem lại rồi nhập lại.`);
    });
  };
  const first = vote.ballotKinds.map(placeToStart).find((place) => place !== null);
  return (
    <VoteFrame vote={vote} step="counting">
      <Paper component="section" withBorder p="lg">
        <table className={styles['balance']} aria-label="Cân đối phiếu" onKeyDown={followFieldKeys}>
          <thead>
            <tr>
              <th scope="col">Loại phiếu</th>
              <th scope="col">Phiếu in</th>
              <th scope="col">Phát ra</th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col">
                  {balanceNames[figure]}
                </th>
              ))}
              <th scope="col">Cân đối</th>
            </tr>
          </thead>
          <tbody>
            {vote.ballotKinds.map((kind) => (
              <tr key={kind.ballotKindId}>
                <th scope="row">
                  {kind.title}
                  <Length kind={releases?.find(({ ballotKindId }) => ballotKindId === kind.ballotKindId)} />
                </th>
                <td>{shownCount(kind.printed) || '–'}</td>
                <td>{shownCount(kind.issued) || '–'}</td>
                {FIGURES.map((figure) => (
                  <td key={figure}>
                    <AutosaveCount
                      aria-label={`${kind.title}: ${balanceNames[figure]}`}
                      readOnly={readOnly}
                      autoFocus={!readOnly && `${kind.ballotKindId}:${figure}` === first}
                      value={(kind.balance ?? NOTHING_SAID)[figure]}
                      onSave={keep(kind, figure)}
                      {...(figure === 'unused' ? { placeholder: shownCount(unusedLeft(kind)) } : {})}
                    />
                  </td>
                ))}
                <td>
                  <BalanceState kind={kind} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text c="dimmed" size="sm" mt="md">
          Phiếu in = phiếu thử + phát ra + phát đổi + chưa dùng. Mỗi phiếu phát đổi thu lại một phiếu hỏng. Số
          in và số phát ra nhập ở bước Kiểm phiếu; số mờ trong ô “Chưa dùng” là số phải còn.
        </Text>
        {canEditTally(vote.status) && !mayRecord && (
          <Text c="dimmed" size="sm">
            Trưởng ban hoặc người phân xử đăng nhập ở bước Kiểm phiếu để ghi cân đối.
          </Text>
        )}
      </Paper>
      {vote.ballotKinds
        .flatMap((kind) => sheetsBroken(kind, kind.title))
        .map((broken) => (
          <Alert key={broken.message} color="red" title={broken.message}>
            {broken.left?.label}: {broken.left?.value}. {broken.right?.label}: {broken.right?.value}.{' '}
            {broken.advice}
          </Alert>
        ))}
      <Suspense fallback={<Skeleton h={160} />}>
        <StageSection title="Văn bản khi kiểm phiếu" subject={ofVote(vote.id)} stages={['count']} />
      </Suspense>
      <LeaveGuard queue={queue} saves={saves} />
      <SaveBanner queue={queue} saves={saves} />
    </VoteFrame>
  );
}

/** Ballots are counted here, whoever counts sheets must know how many a ballot has. */
function Length({ kind }: { readonly kind: KindRelease | undefined }) {
  const pages = kind?.releases[0]?.pages ?? 1;
  if (pages <= 2) return null;
  return (
    <Text size="sm" c="dimmed">
      mỗi phiếu {lengthOfBallot(pages)}
    </Text>
  );
}

/** Where something is to be written: the first empty figure, or the first of a kind whose figures do not agree. */
function placeToStart(kind: EnteredBallots): string | null {
  const balance = kind.balance ?? NOTHING_SAID;
  const empty = FIGURES.find((figure) => balance[figure] === null);
  const figure = empty ?? (sheetsBroken(kind, kind.title).length > 0 ? FIGURES[0] : undefined);
  return figure === undefined ? null : `${kind.ballotKindId}:${figure}`;
}

function BalanceState({ kind }: { readonly kind: EnteredBallots }) {
  const broken = sheetsBroken(kind, kind.title);
  if (kind.printed !== null && kind.issued !== null && kind.issued > kind.printed) {
    return <Text c="var(--mantine-color-error)">phát ra quá số in {kind.issued - kind.printed}</Text>;
  }
  const balance = kind.balance ?? NOTHING_SAID;
  const missing = [
    ...(kind.printed === null ? ['Phiếu in'] : []),
    ...(kind.issued === null ? ['Phát ra'] : []),
    ...FIGURES.filter((figure) => balance[figure] === null).map((figure) => balanceNames[figure]),
  ];
  if (broken.length > 0) return <Text c="var(--mantine-color-error)">lệch {broken[0]?.difference}</Text>;
  if (missing.length > 0) {
    return (
      <Text c="dimmed" size="sm">
        {missing.length === FIGURES.length ? 'chưa ghi' : `chưa ghi: ${missing.map(lowerFirst).join(', ')}`}
      </Text>
    );
  }
  return (
    <>
      <IconCircleCheck size={22} color="var(--mantine-color-green-7)" aria-hidden />
      <VisuallyHidden>khớp</VisuallyHidden>
    </>
  );
}
