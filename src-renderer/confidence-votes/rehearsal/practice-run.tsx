import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { errorMessage } from '@shared/contract/error-messages';
import { practiceErrors } from '@shared/confidence-votes/rehearsal/practice-deck';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '../../api/client';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { RefusalLine } from '../../ui/refusal-line';
import { TypingScreen } from '../ballots/typing/typing-screen';
import type { ClosedBallot } from '../ballots/typing/close-outcome';
import { TypingSession } from '../ballots/typing/typing-session';
import { useTypingPreferences } from '../ballots/typing/typing-preferences';
import { playSound } from '../ballots/typing/typing-sounds';
import { SamplePaper } from './sample-paper';
import styles from './practice.module.css';

type Practice = Output<'rehearsal.getPractice'>;

interface PracticeRunProps {
  readonly token: string;
  readonly typist: string;
  /** Left before its end. */
  readonly onLeave: () => void;
  /** Gone through to its end. */
  readonly onDone: () => void;
}

/** The real typing screen beside a drawn paper. Nothing typed here is stored but how it went. */
export function PracticeRun(props: PracticeRunProps) {
  const practice = useCall('rehearsal.getPractice', { token: props.token });
  return <QueryState query={practice}>{(deck) => <PracticeStack deck={deck} {...props} />}</QueryState>;
}

interface Totals {
  readonly ballots: number;
  readonly fields: number;
  readonly keys: number;
  readonly errors: number;
  readonly durationMs: number;
}

const NOTHING: Totals = { ballots: 0, fields: 0, keys: 0, errors: 0, durationMs: 0 };

function PracticeStack({
  deck,
  token,
  typist,
  onLeave,
  onDone,
}: PracticeRunProps & { readonly deck: Practice }) {
  const { preferences, toggle } = useTypingPreferences();
  const sound = useRef(preferences.sound);
  useEffect(() => {
    sound.current = preferences.sound;
  });
  const totals = useRef(NOTHING);
  const [outcome, setOutcome] = useState<{ readonly totals: Totals; readonly refusal: string | null } | null>(
    null,
  );
  const [session] = useState(
    () =>
      new TypingSession(
        { numbers: deck.persons.map(({ no }) => no), levels: deck.levels.length },
        deck.ballots[0]?.no ?? null,
        {
          store: (ballot) => {
            totals.current = added(totals.current, deck, ballot);
            const next = deck.ballots.find(({ no }) => no > ballot.ballotNo)?.no ?? null;
            if (next === null) void finish(token, totals.current).then(setOutcome);
            return Promise.resolve({ kind: 'stored' as const, next, differs: null });
          },
          now: () => performance.now(),
          after: (milliseconds, run) => {
            const timer = setTimeout(run, milliseconds);
            return () => clearTimeout(timer);
          },
          onFeedback: (feedback) => {
            if (sound.current) playSound(feedback);
          },
        },
      ),
  );
  useEffect(() => session.stop, [session]);
  const ballotNo = useSyncExternalStore(session.subscribe, () => session.getSnapshot().ballotNo);
  const shown = deck.ballots.find(({ no }) => no === ballotNo);

  if (outcome) return <Result {...outcome} onDone={outcome.refusal === null ? onDone : onLeave} />;
  return (
    <div className={styles['both']}>
      {shown && <SamplePaper deck={deck} ballot={shown} />}
      <div className={styles['screen']}>
        <TypingScreen
          session={session}
          batch={{
            kindTitle: deck.kindTitle,
            title: 'Luyện tập',
            mark: '',
            size: deck.ballots.length,
            typedBefore: 0,
          }}
          persons={deck.persons}
          levels={deck.levels}
          typist={typist}
          preferences={preferences}
          onPreference={toggle}
          nextTitle={null}
          onNext={onLeave}
          onLeave={onLeave}
        />
      </div>
    </div>
  );
}

function added(before: Totals, deck: Practice, ballot: ClosedBallot): Totals {
  const shown = deck.ballots.find(({ no }) => no === ballot.ballotNo);
  return {
    ballots: before.ballots + 1,
    fields: before.fields + deck.persons.length,
    keys: before.keys + ballot.keys,
    errors: before.errors + (shown ? practiceErrors(shown, ballot) : 0),
    durationMs: before.durationMs + ballot.durationMs,
  };
}

async function finish(token: string, totals: Totals) {
  const reply = await call('rehearsal.finishPractice', { token, ...totals });
  return { totals, refusal: reply.ok ? null : errorMessage(reply.error) };
}

interface ResultProps {
  readonly totals: Totals;
  readonly refusal: string | null;
  readonly onDone: () => void;
}

function Result({ totals, refusal, onDone }: ResultProps) {
  const { ballots, errors, fields, durationMs } = totals;
  return (
    <Paper component="section" withBorder p="xl" maw={560} mx="auto" mt="xl">
      <Stack>
        <Title order={1} size="h2">
          {refusal === null ? 'Luyện tập xong' : 'Chưa ghi được kết quả'}
        </Title>
        <RefusalLine refusal={refusal} />
        <Text>
          {ballots} phiếu trong {Math.round(durationMs / 1000)} giây.{' '}
          {errors === 0
            ? 'Không ô nào sai.'
            : `${errors}/${fields} ô khác phiếu giấy; hãy xem kỹ phiếu khi gõ.`}
        </Text>
        <Button autoFocus w="fit-content" onClick={onDone}>
          Xong
        </Button>
      </Stack>
    </Paper>
  );
}
