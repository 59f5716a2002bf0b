import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import { electionOutcome } from '@shared/sessions/elections/outcome';
import { electionName, electionStateNames } from '@shared/sessions/elections/words';
import type { HallReply } from '@shared/sessions/now/contract';
import { lastResult } from '@shared/sessions/now/last-result';
import { sittingKindNames } from '@shared/sessions/messages';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import { clockWords, secondsLeft, speechState } from '@shared/sessions/speaking/model';
import { useNow } from '../../ui/use-now';
import { VerdictBadge } from '../votes/verdict-badge';
import { VoteBar } from '../votes/vote-bar';
import { sittingTitle } from '../session/sitting-choice';
import { SittingTimesButton } from '../session/sitting-times';
import styles from './now.module.css';

interface HallPanelProps {
  readonly hall: HallReply;
  readonly onScreen: (screen: 'follow' | 'agenda') => void;
  readonly onShowResult: () => void;
}

function Quorum({ roll }: Pick<HallReply, 'roll'>) {
  return (
    <>
      <Text size="sm">
        {roll.quorum ? `Đủ số đại biểu (cần ${roll.needed})` : `Chưa đủ: cần ${roll.needed}`}
        {roll.notRecorded > 0 ? `; ${roll.notRecorded} người chưa ghi` : ''}
      </Text>
      <Text size="sm" c="dimmed">
        {roll.arithmetic}
      </Text>
    </>
  );
}

/** Beside the current item: the sitting, who is there, who speaks, the last vote, and what the hall sees. */
export function HallPanel({ hall, onScreen, onShowResult }: HallPanelProps) {
  const sitting = hall.sittings.find(({ id }) => id === hall.currentSittingId);
  const { roll } = hall;
  const last = lastResult(hall);
  const showsResult = hall.screen === 'vote' || hall.screen === 'election';
  return (
    <aside className={styles['panel']} aria-label="Hội trường">
      {sitting && (
        <section>
          <Group justify="space-between" wrap="nowrap">
            <h2 className={styles['heading']}>{sittingTitle(sitting)}</h2>
            <SittingTimesButton
              sessionId={hall.sessionId}
              sitting={sitting}
              openedAt={sitting.times.openedAt}
              closedAt={sitting.times.closedAt}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {sitting.kind === 'plenary' ? '' : `${sittingKindNames[sitting.kind]}. `}
            {sitting.times.openedAt === null
              ? `Dự kiến ${sitting.startTime === '' ? 'chưa ghi giờ' : sitting.startTime}`
              : `Bắt đầu ${localTimeOf(sitting.times.openedAt)}`}
            {sitting.times.closedAt === null ? '' : `, kết thúc ${localTimeOf(sitting.times.closedAt)}`}
          </Text>
        </section>
      )}
      <section aria-label="Có mặt">
        <p className={styles['hall']} data-enough={roll.quorum || undefined}>
          <b>{roll.inHall}</b> / {roll.total} có mặt
        </p>
        {roll.total === 0 ? (
          <Text size="sm">Chưa có đại biểu đang trong nhiệm kỳ.</Text>
        ) : (
          <Quorum roll={roll} />
        )}
      </section>
      <Speaker hall={hall} />
      {last?.screen === 'vote' && hall.lastVote && <LastVote vote={hall.lastVote} />}
      {last?.screen === 'election' && hall.lastElection && <LastElection election={hall.lastElection} />}
      <section>
        <h2 className={styles['heading']}>Màn chiếu</h2>
        <SegmentedControl
          fullWidth
          aria-label="Màn chiếu hiện"
          value={showsResult ? '' : hall.screen}
          onChange={(value) => (value === 'follow' || value === 'agenda') && onScreen(value)}
          data={[
            { value: 'follow', label: 'Diễn biến (T)' },
            { value: 'agenda', label: 'Chương trình' },
          ]}
        />
        <Button
          mt="xs"
          fullWidth
          variant={showsResult ? 'filled' : 'default'}
          disabled={last === null}
          onClick={onShowResult}
        >
          {last?.screen === 'election' ? 'Chiếu kết quả bầu cử (K)' : 'Chiếu kết quả biểu quyết (K)'}
        </Button>
      </section>
      {hall.openQuestions > 0 && <Text size="sm">{hall.openQuestions} chất vấn chưa được trả lời.</Text>}
    </aside>
  );
}

function Speaker({ hall }: { readonly hall: HallReply }) {
  const now = useNow();
  const speaking = hall.speeches.find((speech) => speechState(speech) === 'speaking');
  const waiting = hall.speeches.filter((speech) => speechState(speech) === 'waiting');
  if (!speaking && waiting.length === 0) return null;
  const left = speaking ? secondsLeft(speaking, now) : 0;
  return (
    <section aria-label="Phát biểu">
      <h2 className={styles['heading']}>Phát biểu</h2>
      {speaking && (
        <Group justify="space-between" wrap="nowrap">
          <Text fw={500}>{speaking.speaker}</Text>
          <span className={styles['clock']} data-over={left < 0 || undefined}>
            {clockWords(left)}
          </span>
        </Group>
      )}
      {waiting.length > 0 && (
        <Text size="sm" c="dimmed">
          Tiếp:{' '}
          {waiting
            .slice(0, 3)
            .map(({ speaker }) => speaker)
            .join(', ')}
          {waiting.length > 3 ? ` và ${waiting.length - 3} người nữa` : ''}
        </Text>
      )}
    </section>
  );
}

function LastVote({ vote }: { readonly vote: NonNullable<HallReply['lastVote']> }) {
  const outcome = voteOutcome(vote);
  return (
    <section aria-label="Biểu quyết gần nhất">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <h2 className={styles['heading']}>Lượt {vote.refNo}</h2>
        <VerdictBadge verdict={outcome.verdict} />
      </Group>
      <Text size="sm" lineClamp={2}>
        {vote.subject}
      </Text>
      <VoteBar figures={vote} needed={outcome.needed} />
      <Text size="sm">
        {vote.votesFor} tán thành · {vote.votesAgainst} không · {vote.notVoting} không biểu quyết; cần{' '}
        {outcome.needed}/{outcome.base}
      </Text>
    </section>
  );
}

function LastElection({ election }: { readonly election: NonNullable<HallReply['lastElection']> }) {
  const { base, elected, needed, nextVote, state } = electionOutcome(election);
  return (
    <section aria-label="Bầu cử gần nhất">
      <h2 className={styles['heading']}>
        Lượt {election.refNo}: {electionStateNames[state].toLowerCase()}
      </h2>
      <Text size="sm" lineClamp={2}>
        {electionName(election)}
      </Text>
      {elected.length > 0 && (
        <Text size="sm">
          {elected.length > 3
            ? `Trúng cử ${elected.length}/${election.seats} người`
            : `Trúng cử: ${elected.map(({ candidate }) => `${candidate.name} (${candidate.votesFor ?? 0})`).join(', ')}`}
          ; cần {needed}/{base}
        </Text>
      )}
      {nextVote !== '' && <Text size="sm">{nextVote}</Text>}
    </section>
  );
}
