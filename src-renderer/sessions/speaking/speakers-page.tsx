import { Button, Group, Text } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import { TIME_NAMES } from '@shared/sessions/roll-call/labels';
import type { SpeakersReply, SpeechShape } from '@shared/sessions/speaking/contract';
import { clockWords, secondsTaken, speechState } from '@shared/sessions/speaking/model';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { rememberAnswer, useCall, useCommand, type ActionName } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { ProjectorLink } from '../session/projector-link';
import { SessionFrame, WithSession } from '../session/session-frame';
import { AddSpeaker } from './add-speaker';
import { RunningSpeech } from './running-speech';
import styles from './speaking.module.css';

export function SpeakersPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/speakers' });
  return <WithSession sessionId={sessionId}>{(reply) => <Speakers reply={reply} />}</WithSession>;
}

function Speakers({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const speakers = useCall('speaking.getSpeakers', { sessionId });
  return (
    <SessionFrame reply={reply} secondary={<ProjectorLink sessionId={sessionId} />}>
      <QueryState query={speakers}>
        {(loaded) => <SpeakingList sessionId={sessionId} reply={loaded} />}
      </QueryState>
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

/** Row S17: who waits, who speaks with the time left, who has spoken; keys for each. */
function SpeakingList({ sessionId, reply }: { readonly sessionId: string; readonly reply: SpeakersReply }) {
  const hall = useCall('hall.getHall', { sessionId });
  const add = useSpeaking('speaking.addSpeaker', sessionId);
  const place = useSpeaking('speaking.placeSpeakers', sessionId);
  const start = useSpeaking('speaking.startSpeech', sessionId);
  const end = useSpeaking('speaking.endSpeech', sessionId);
  const extend = useSpeaking('speaking.extendSpeech', sessionId);
  const remove = useSpeaking('speaking.removeSpeaker', sessionId);
  const list = useRef<HTMLOListElement>(null);
  const running = reply.speeches.find((speech) => speechState(speech) === 'speaking') ?? null;
  const waiting = reply.speeches.filter((speech) => speechState(speech) === 'waiting');
  const done = reply.speeches.filter((speech) => speechState(speech) === 'done');
  const first = waiting[0];
  const startNext = () => first && void start({ sessionId, id: first.id });
  const endRunning = () => running && void end({ sessionId, id: running.id });
  const more = () => running && void extend({ sessionId, id: running.id, seconds: EXTRA_SECONDS });

  useLetterKeys({ n: startNext, e: endRunning, '+': more, '=': more });

  const move = (speech: SpeechShape, step: 1 | -1) => {
    const ids = waiting.map(({ id }) => id);
    const at = ids.indexOf(speech.id);
    const other = ids[at + step];
    if (other === undefined) return;
    ids[at + step] = speech.id;
    ids[at] = other;
    void place({ sessionId, ids });
  };
  function keyOn(event: KeyboardEvent<HTMLLIElement>, speech: SpeechShape): void {
    if (event.target !== event.currentTarget) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    const at = rows.indexOf(event.currentTarget);
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0 && event.altKey) move(speech, step);
    else if (step !== 0) rows[at + step]?.focus();
    else if (event.key === 'Enter') void start({ sessionId, id: speech.id });
    else if (event.key === 'Delete') void remove({ sessionId, id: speech.id });
    else return;
    event.preventDefault();
  }

  return (
    <>
      {running && <RunningSpeech speech={running} onEnd={endRunning} onMore={more} />}
      <AddSpeaker
        reply={reply}
        onAdd={(speaker) => add({ sessionId, itemId: hall.data?.currentItemId ?? null, ...speaker })}
        onEmptyKey={{ Enter: startNext, '+': more, '=': more, End: endRunning }}
      />
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
          <ol className={styles['waiting']} ref={list}>
            {waiting.map((speech, index) => (
              <li key={speech.id} tabIndex={index === 0 ? 0 : -1} onKeyDown={(event) => keyOn(event, speech)}>
                <span className={styles['no']}>{index + 1}</span>
                <span className={styles['name']}>{speech.speaker}</span>
                <span className={styles['about']}>
                  {TIME_NAMES[speech.kind].toLowerCase()}, {clockWords(speech.allowedSeconds)}
                </span>
                <Button
                  size="compact-md"
                  variant="subtle"
                  onClick={() => void start({ sessionId, id: speech.id })}
                  aria-label={`Mời ${speech.speaker}`}
                >
                  Mời
                </Button>
                <Button
                  size="compact-md"
                  variant="subtle"
                  color="gray"
                  onClick={() => void remove({ sessionId, id: speech.id })}
                  aria-label={`Rút ${speech.speaker}`}
                >
                  Rút
                </Button>
              </li>
            ))}
          </ol>
        )}
        <Text size="sm" c="dimmed" mt={4}>
          Alt+↑, Alt+↓ đổi thứ tự; Enter mời; Delete rút đăng ký.
        </Text>
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
  );
}
