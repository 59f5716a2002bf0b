import { useCallback, useMemo, useRef, useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { usualNameCase } from '@shared/kernel/name-case';
import type { Arrival } from '@shared/training/doors/contract';
import { runCommand } from '../../api/queries';
import { useQuiet } from '../../api/use-quiet';
import { playDoorSound } from './door-sounds';

export type DoorWho = Input<'trainingDoors.recordArrival'>['who'];

type SaidTone = 'quiet' | 'green' | 'amber' | 'red';

/** What the screen says of the last one who came. `id` tells two equal answers apart. */
export type DoorAnswer = { readonly id: number; readonly at: string } & (
  | { readonly kind: 'arrival'; readonly arrival: Arrival; readonly who: DoorWho; readonly undone: boolean }
  | { readonly kind: 'said'; readonly tone: SaidTone; readonly text: string }
);

export interface Door {
  readonly answers: readonly DoorAnswer[];
  /** How many are in the room, as the last answer said; null before the first. */
  readonly there: number | null;
  /** One after the other: a second card held out at once waits for the first. */
  readonly arrive: (who: DoorWho, anyway?: boolean, name?: string) => void;
  readonly say: (tone: SaidTone, text: string) => void;
  readonly undoLast: () => void;
}

interface DoorPlace {
  readonly slotId: string;
  readonly door: string;
  readonly sound: boolean;
}

/** Answers that stay on screen. */
const KEPT = 40;

/** Rows A06–A10: everybody at the door is stored before the screen says so; the screen never waits to take the next. */
export function useDoor(place: DoorPlace): Door {
  const [answers, setAnswers] = useState<readonly DoorAnswer[]>([]);
  const [there, setThere] = useState<number | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const nextId = useRef(1);
  const quiet = useQuiet();
  const { slotId, door, sound } = place;

  const latest = useRef<readonly DoorAnswer[]>([]);

  const show = useCallback((next: readonly DoorAnswer[]) => {
    latest.current = next;
    setAnswers(next);
  }, []);
  const note = useCallback(
    (answer: DoorAnswer) => {
      show([answer, ...latest.current].slice(0, KEPT));
      if (sound) playDoorSound(answer);
    },
    [show, sound],
  );
  const say = useCallback<Door['say']>(
    (tone, text) => note({ id: nextId.current++, at: new Date().toISOString(), kind: 'said', tone, text }),
    [note],
  );

  const inTurn = useCallback(
    (work: () => Promise<void>) => {
      quiet.begin();
      queue.current = queue.current.then(work).finally(quiet.end);
    },
    [quiet],
  );

  const arrive = useCallback<Door['arrive']>(
    (who, anyway = false, name = '') =>
      inTurn(async () => {
        const reply = await runCommand('trainingDoors.recordArrival', { slotId, who, anyway, door });
        if (!reply.ok) {
          // Whoever was not stored has to come again: the list must say who it was.
          say('red', `${name === '' ? named(who) : name}: ${errorMessage(reply.error)}`);
          return;
        }
        if (reply.value.outcome === 'recorded') setThere(reply.value.there);
        const at = reply.value.outcome === 'recorded' ? reply.value.at : new Date().toISOString();
        note({ id: nextId.current++, at, kind: 'arrival', arrival: reply.value, who, undone: false });
      }),
    [door, inTurn, note, say, slotId],
  );

  const undoLast = useCallback(() => {
    const last = latest.current.find(canBeUndone);
    if (last?.kind !== 'arrival' || last.arrival.outcome !== 'recorded') return;
    const { eventId, person } = last.arrival;
    inTurn(async () => {
      const reply = await runCommand('trainingDoors.undoArrival', { eventId });
      if (!reply.ok) {
        say('red', errorMessage(reply.error));
        return;
      }
      setThere(reply.value.there);
      show(latest.current.map((one) => (one.id === last.id ? { ...last, undone: true } : one)));
      say('quiet', `Đã hoàn tác ${person.fullName}.`);
    });
  }, [inTurn, say, show]);

  return useMemo(() => ({ answers, there, arrive, say, undoLast }), [answers, there, arrive, say, undoLast]);
}

/** The person who was typed or read and stands on no list of the class; a code names nobody. */
export function unknownPerson(
  answer: DoorAnswer | undefined,
): { readonly fullName: string; readonly birthDate: string | null } | undefined {
  if (answer?.kind !== 'arrival' || answer.arrival.outcome !== 'unknown') return undefined;
  const { who } = answer;
  if (who.type === 'citizen') return { fullName: who.fullName, birthDate: who.birthDate };
  const typed = who.type === 'code' && !/\d/u.test(who.code);
  return typed ? { fullName: usualNameCase(who.code), birthDate: null } : undefined;
}

/** What was held out or typed, as whoever stands at the door can tell it again. */
export const named = (who: DoorWho): string =>
  who.type === 'code'
    ? /\d/u.test(who.code)
      ? `Mã ${who.code}`
      : `“${who.code}”`
    : who.type === 'citizen'
      ? who.fullName
      : 'Người vừa chọn';

export const canBeUndone = (answer: DoorAnswer): boolean =>
  answer.kind === 'arrival' && answer.arrival.outcome === 'recorded' && !answer.undone;
