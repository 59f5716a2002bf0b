import { Alert, Stack, Text } from '@mantine/core';
import type { BatchStatus, CountStatus } from '@shared/confidence-votes/ballots/contract';
import { entryNoOf, mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditTally } from '@shared/confidence-votes/state';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ANNOUNCED_COUNTS } from '@shared/confidence-votes/announced';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { BallotsForm } from '../counting/ballots-form';
import { LeaveGuard } from '../counting/leave-guard';
import { focusStation, moveAlongSheet } from '../counting/linear-focus';
import { MeetingSection } from '../counting/meeting-section';
import { SaveBanner } from '../counting/save-banner';
import { useAnnouncements } from '../counting/use-announcements';
import { useOnward } from '../counting/use-onward';
import { useSheetsPrinted } from '../counting/use-sheets-printed';
import { ZeroReportFirst } from '../counting/zero-report-first';
import type { ProblemPlace } from '../reconciliation/problem-station';
import { ProblemsList } from '../reconciliation/problems-list';
import { useTestDecks } from '../rehearsal/use-test-decks';
import { VoteFrame } from '../vote/vote-frame';
import { BatchDialog } from './stacks/batch-dialog';
import { CountPrimary } from './count-primary';
import { KindBatches } from './stacks/kind-batches';
import { nextHint } from './next-hint';
import { OperatorsSection } from './people/operators-section';
import { SignInForm } from './people/sign-in-form';
import { useSignIn, type SignIn } from './people/sign-in-store';
import { SignedInBar } from './people/signed-in-bar';

interface BallotCountingProps {
  readonly vote: Vote;
  readonly startAt: string | undefined;
}

/** The counting step where every ballot is typed: people, announced numbers, stacks, and what each does next. */
export function BallotCounting({ vote, startAt }: BallotCountingProps) {
  const query = useCall('ballotCount.getCount', { voteId: vote.id });
  const signIn = useSignIn(vote.id);
  return (
    <QueryState query={query}>
      {(count) => <Counted vote={vote} count={count} signIn={signIn} startAt={startAt} />}
    </QueryState>
  );
}

interface CountedProps extends BallotCountingProps {
  readonly count: CountStatus;
  readonly signIn: SignIn;
}

function Counted({ vote, count, signIn, startAt }: CountedProps) {
  const voteId = vote.id;
  const navigate = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  const goOn = useOnward(page);
  const [first] = useState(startAt);
  // A finding sends the cursor to its figure once; where people sign in first, once more when somebody has.
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [opened, setOpened] = useState<BatchStatus | null>(null);
  const readOnly = !canEditTally(vote.status);
  const decks = useTestDecks(vote);
  const sheetsOf = useSheetsPrinted(voteId);
  const titles = vote.ballotKinds;
  const nameOf = useCallback(
    (id: string) => titles.find(({ ballotKindId }) => ballotKindId === id)?.title ?? '',
    [titles],
  );
  const announcements = useAnnouncements(voteId, nameOf);
  const { queue, saves, versions, leaveBallots } = announcements;
  const { operator, token } = signIn.state === 'in' ? signIn : { operator: null, token: null };
  const isHead = operator?.role === 'head';
  const mayAnnounce = operator !== null && mayAct(operator.role, 'announce');
  const hint = operator === null || readOnly ? null : nextHint(count, operator, vote.rehearsalOf !== null);

  const signedIn = operator?.id ?? null;
  useEffect(() => {
    if (first === undefined || sentTo !== null || !page.current) return;
    focusPlace(page.current, first);
    setSentTo(signedIn);
  }, [first, sentTo, signedIn]);
  const goTo = (place: NonNullable<ProblemPlace>) => {
    if (place.step !== 'counting') {
      void navigate({ to: `/confidence-votes/$voteId/${place.step}`, params: { voteId } });
    } else if (page.current) focusPlace(page.current, place.station);
  };

  const type = (batchId: string) => {
    void navigate({ to: '/confidence-votes/$voteId/typing', params: { voteId }, search: { batch: batchId } });
  };
  const open = (batch: BatchStatus) => {
    const entryNo = operator && entryNoOf(operator.role);
    const isTheirs = !readOnly && entryNo !== null && (batch.closed[entryNo - 1] ?? 0) < batch.size;
    if (!isTheirs) setOpened(batch);
    else if (operator?.practised === true || vote.rehearsalOf !== null) type(batch.batchId);
    else void navigate({ to: '/confidence-votes/$voteId/practice', params: { voteId } });
  };
  const shown =
    opened && count.kinds.flatMap(({ batches }) => batches).find(({ batchId }) => batchId === opened.batchId);

  // Before anybody can work here people come first: nobody is declared, or the vote came with a file and nobody has a
  // PIN yet; then the head gives the others theirs.
  const working = count.operators.filter(({ active }) => active);
  const signsIn = working.some(({ hasPin }) => hasPin);
  const peopleFirst = !readOnly && (!signsIn || (isHead && working.some(({ hasPin }) => !hasPin)));
  const people = (
    <OperatorsSection vote={vote} count={count} token={token} operator={operator} readOnly={readOnly} />
  );

  return (
    <VoteFrame
      vote={vote}
      step="counting"
      primary={
        !readOnly && (
          <CountPrimary
            voteId={voteId}
            count={count}
            operator={operator}
            rehearsal={vote.rehearsalOf !== null}
            autoFocus={first === undefined || (sentTo !== null && sentTo !== signedIn)}
            onType={type}
          />
        )
      }
    >
      <div ref={page} onKeyDown={(event) => moveAlongSheet(event, goOn)}>
        <Stack gap="lg">
          {operator !== null && token !== null && (
            <SignedInBar voteId={voteId} token={token} operator={operator} />
          )}
          {hint !== null && (
            <Alert color="lake" role="status">
              {hint}
            </Alert>
          )}
          {signIn.state === 'out' && !readOnly && signsIn && (
            <SignInForm
              voteId={voteId}
              operators={count.operators}
              purpose="để kiểm phiếu"
              autoFocus={first === undefined || sentTo !== null}
            />
          )}
          {!peopleFirst && <ZeroReportFirst vote={vote} />}
          {peopleFirst && people}
          {/* They ask to look again before the head confirms; afterwards there is nothing to do about them. */}
          {vote.status !== 'confirmed' && vote.status !== 'published' && count.warnings.length > 0 && (
            <ProblemsList vote={vote} problems={count.warnings} onOpen={goTo} autoFocus={false} />
          )}
          {count.kinds.map((kind) => {
            const announced = vote.ballotKinds.find(({ ballotKindId }) => ballotKindId === kind.ballotKindId);
            return (
              <KindBatches
                key={kind.ballotKindId}
                voteId={voteId}
                kind={kind}
                entries={count.entries}
                headToken={isHead && !readOnly ? token : null}
                onOpen={open}
                testBallots={
                  decks?.find(({ ballotKindId }) => ballotKindId === kind.ballotKindId)?.ballots.length
                }
                announced={
                  announced && (
                    <BallotsForm
                      procedure={vote.procedure}
                      kind={announced}
                      versions={versions}
                      state={saves.states.get(kind.ballotKindId)}
                      readOnly={readOnly || !mayAnnounce}
                      announced={ANNOUNCED_COUNTS}
                      deputiesTotal={vote.deputiesTotal}
                      sheetsPrinted={sheetsOf(kind.ballotKindId)}
                      onLeaveField={leaveBallots}
                    />
                  )
                }
              />
            );
          })}
          {!peopleFirst && people}
          <MeetingSection
            vote={vote}
            readOnly={readOnly || !mayAnnounce}
            announcements={announcements}
            startAt={first}
          />
          {!readOnly && !mayAnnounce && signsIn && (
            <Text c="dimmed">
              Trưởng ban hoặc người phân xử đăng nhập để ghi số phiếu, thời gian và có mặt.
            </Text>
          )}
        </Stack>
      </div>
      {shown && (
        <BatchDialog
          vote={vote}
          count={count}
          batch={shown}
          operator={operator}
          token={readOnly ? null : token}
          onClose={() => setOpened(null)}
        />
      )}
      <LeaveGuard queue={queue} saves={saves} />
      <SaveBanner queue={queue} saves={saves} />
    </VoteFrame>
  );
}

/** A figure that was announced, or the first stack of a kind in which something is left to type. */
function focusPlace(page: HTMLElement, place: string): void {
  if (focusStation(page, place)) return;
  const stacks = page.querySelector(`[data-stacks="${CSS.escape(place)}"]`);
  const stack =
    stacks?.querySelector<HTMLElement>(
      'button:is([data-state=open], [data-state=first], [data-state=waiting])',
    ) ?? stacks?.querySelector('button');
  stack?.focus();
  stack?.scrollIntoView({ block: 'center' });
}
