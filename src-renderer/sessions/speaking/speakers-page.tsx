import { Button, Group, Text } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import { TIME_NAMES } from '@shared/sessions/roll-call/labels';
import type { SpeakersReply } from '@shared/sessions/speaking/contract';
import { clockWords, secondsTaken, speechState } from '@shared/sessions/speaking/model';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { rememberAnswer, useCall, useCommand, whenAnswered, type ActionName } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { ProjectorLink } from '../session/projector-link';
import { SessionFrame, WithSession } from '../session/session-frame';
import { AddSpeaker } from './add-speaker';
import { RunningSpeech } from './running-speech';
import styles from './speaking.module.css';
import { WaitingList } from './waiting-list';

export function SpeakersPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/speakers' });
  return <WithSession sessionId={sessionId}>{(reply) => <Speakers reply={reply} />}</WithSession>;
}

function Speakers({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const speakers = useCall('speaking.getSpeakers', { sessionId });
  return (
    <SessionFrame reply={reply} secondary={<ProjectorLink sessionId={sessionId} />}>
      <SpeakingList sessionId={sessionId} speakers={speakers} />
    </SessionFrame>
  );
}

type SpeakingCommand = Extract<ActionName, `speaking.${string}`>;

function useSpeaking<N extends SpeakingCommand>(name: N, sessionId: string) {
  const command = useCommand(name);
  return async (input: Parameters<typeof command.run>[0]): Promise<boolean> => {
    const answer = await command.run(input);
    if (answer.ok) rememberAnswer('speaking.getSpeakers', { sessionId }, answer.value as SpeakersReply);
    return answer.ok;
  };
}

const EXTRA_SECONDS = 60;

interface SpeakingListProps {
  readonly sessionId: string;
  readonly speakers: UseQueryResult<SpeakersReply, Error>;
}

/** Row S17: who waits, who speaks with the time left, who has spoken; keys for each. */
function SpeakingList({ sessionId, speakers }: SpeakingListProps) {
  const hall = useCall('hall.getHall', { sessionId });
  const add = useSpeaking('speaking.addSpeaker', sessionId);
  const place = useSpeaking('speaking.placeSpeakers', sessionId);
  const start = useSpeaking('speaking.startSpeech', sessionId);
  const end = useSpeaking('speaking.endSpeech', sessionId);
  const extend = useSpeaking('speaking.extendSpeech', sessionId);
  const remove = useSpeaking('speaking.removeSpeaker', sessionId);
  const speeches = speakers.data?.speeches ?? [];
  const running = speeches.find((speech) => speechState(speech) === 'speaking') ?? null;
  const waiting = speeches.filter((speech) => speechState(speech) === 'waiting');
  const done = speeches.filter((speech) => speechState(speech) === 'done');
  const first = waiting[0];
  const startNext = () => first && void start({ sessionId, id: first.id });
  const endRunning = () => running && void end({ sessionId, id: running.id });
  const more = () => running && void extend({ sessionId, id: running.id, seconds: EXTRA_SECONDS });

  useLetterKeys({ n: startNext, e: endRunning, '+': more, '=': more });

  return (
    <>
      {running && <RunningSpeech speech={running} onEnd={endRunning} onMore={more} />}
      <AddSpeaker
        reply={speakers.data}
        whenLoaded={() => whenAnswered('speaking.getSpeakers', { sessionId })}
        onAdd={(speaker) => add({ sessionId, itemId: hall.data?.currentItemId ?? null, ...speaker })}
        onEmptyKey={{ Enter: startNext, '+': more, '=': more, End: endRunning }}
      />
      <QueryState query={speakers}>
        {() => (
          <>
            <section aria-label="Chờ phát biểu">
              <Group justify="space-between" mb="xs">
                <Text fw={600}>Chờ phát biểu ({waiting.length})</Text>
                <Button leftSection={<IconPlayerPlay size={18} />} disabled={!first} onClick={startNext}>
                  Mời người tiếp theo (N)
                </Button>
              </Group>
              {waiting.length === 0 ? (
                <Text c="dimmed">Chưa có ai đăng ký.</Text>
              ) : (
                <WaitingList
                  waiting={waiting}
                  onStart={({ id }) => void start({ sessionId, id })}
                  onRemove={({ id }) => void remove({ sessionId, id })}
                  onPlace={(ids) => void place({ sessionId, ids })}
                />
              )}
            </section>
            {done.length > 0 && (
              <section aria-label="Đã phát biểu">
                <Text fw={600} mb="xs">
                  Đã phát biểu ({done.length})
                </Text>
                <ul className={styles['done']}>
                  {done.map((speech) => (
                    <li key={speech.id}>
                      {speech.speaker}{' '}
                      <span className={styles['about']}>
                        {TIME_NAMES[speech.kind].toLowerCase()},{' '}
                        {clockWords(secondsTaken(speech, speech.endedAt ?? ''))}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </QueryState>
    </>
  );
}
