import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { isEnrolled } from '@shared/training/attendance';
import type { ClassRecord } from '@shared/training/contract';
import type { Marks } from '@shared/training/roll-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { slotAtTheDoor } from '@shared/training/doors/current-slot';
import type { SlotRecord } from '@shared/training/class-contract';
import { slotName } from '@shared/training/labels';
import { lateFrom } from '@shared/training/late';
import { statusAt } from '@shared/training/model';
import { seatsTaken } from '@shared/training/seats-taken';
import { useCall } from '../../api/queries';
import { SelectField, TextField } from '../../ui/forms/fields';
import { QueryState } from '../../ui/query-state';
import { WalkInDialog } from '../attendance/walk-in-dialog';
import { ClassFrame, useClassId } from '../class-frame';
import { seatRow } from '../seat-row';
import { AnswerCard } from './door-answer';
import { CitizenDialog, LearnDialog, SubstituteDialog } from './door-dialogs';
import { DoorField, type DoorChoice } from './door-field';
import { doorInput } from './door-input';
import { useDoorPreferences } from './door-preferences';
import { DoorSide } from './door-side';
import { unknownPerson, useDoor } from './use-door';
import { useTypedKeys } from './use-typed-keys';
import styles from './door.module.css';

export function DoorPage() {
  const classId = useClassId();
  const marks = useCall('training.getMarks', { classId });
  return (
    <ClassFrame
      secondary={() => (
        <>
          <Button component={Link} to={`/training/${classId}/doors`} variant="default">
            Gộp điểm danh nhiều cửa
          </Button>
          <Button component={Link} to={`/training/${classId}/attendance`} variant="default">
            Bảng điểm danh
          </Button>
        </>
      )}
    >
      {(one) => <QueryState query={marks}>{(stored) => <AtTheDoor one={one} stored={stored} />}</QueryState>}
    </ClassFrame>
  );
}

type Dialog =
  | { readonly type: 'walk-in' | 'substitute' | 'citizen' }
  | { readonly type: 'learn'; readonly code: string }
  | null;

interface AtTheDoorProps {
  readonly one: ClassRecord;
  readonly stored: Marks;
}

const choiceOf = (person: TraineeRecord): DoorChoice => ({
  id: person.id,
  fullName: person.fullName,
  detail: [person.unitLabel, person.post].filter((part) => part !== '').join(' · '),
});

/** Rows A06–A11: people come in one after the other; the clerk looks at them and not at the keyboard. */
function AtTheDoor({ one, stored }: AtTheDoorProps) {
  const [place, setPlace] = useState(() => {
    const now = new Date().toISOString();
    return Math.max(0, slotAtTheDoor(one.slots, { date: localDateOf(now), time: localTimeOf(now) }));
  });
  const [preferences, prefer] = useDoorPreferences();
  const [dialog, setDialog] = useState<Dialog>(null);
  const input = useRef<HTMLInputElement>(null);
  const slot = one.slots[place];
  const door = useDoor({ slotId: slot?.id ?? '', door: preferences.door, sound: preferences.sound });
  const enrolled = useMemo(
    () =>
      slot
        ? one.trainees.filter((person) =>
            isEnrolled({ from: person.enrolledFrom, to: person.enrolledTo }, slot),
          )
        : [],
    [one.trainees, slot],
  );
  const people = useMemo(() => enrolled.map(choiceOf), [enrolled]);
  useTypedKeys(input, dialog === null);
  const last = door.answers[0];
  const offered = useMemo(
    () =>
      last?.kind === 'arrival' && last.arrival.outcome === 'several'
        ? last.arrival.people.map(({ traineeId, fullName, unitLabel }) => ({
            id: traineeId,
            fullName,
            detail: unitLabel,
          }))
        : [],
    [last],
  );
  useEffect(() => {
    if (dialog === null) input.current?.focus();
  }, [dialog, place]);
  if (!slot) return null;

  const statusOf = (id: string) => statusAt(stored.marks[id] ?? '', stored.slotIds.indexOf(slot.id));
  const seats = seatsTaken(
    slot,
    stored.slotIds.indexOf(slot.id),
    one.trainees.map((person) => seatRow(person, stored.marks[person.id])),
  );
  const again = () => {
    if (last?.kind === 'arrival' && last.arrival.outcome === 'otherwise') door.arrive(last.who, true);
  };

  function take(line: string): void {
    const read = doorInput(line, people, preferences.citizenCards);
    if (read.type === 'codes') for (const code of read.codes) door.arrive({ type: 'code', code });
    else if (read.type === 'citizen') {
      door.arrive({ type: 'citizen', fullName: read.fullName, birthDate: read.birthDate });
    } else if (read.type === 'misread') {
      door.say('red', 'Mã thẻ đọc sai; hãy quét lại');
    } else if (read.type === 'citizen-refused') {
      door.say('amber', read.why === 'off' ? 'Chưa bật đọc thẻ căn cước' : 'Không đọc được thẻ; hãy gọi tên');
    }
  }

  return (
    <>
      <div className={styles['tools']}>
        <SelectField
          key={slot.id}
          label="Buổi"
          choices={one.slots.flatMap((each, index) =>
            each.cancelled
              ? []
              : [
                  {
                    value: String(index),
                    label: `${slotName(each)}${each.startTime === '' ? '' : `, ${each.startTime}`}`,
                  },
                ],
          )}
          defaultValue={String(place)}
          onChange={(value) => setPlace(Number(value ?? 0))}
        />
        <TextField
          label="Cửa"
          placeholder="Cửa 1"
          maxLength={40}
          w={140}
          defaultValue={preferences.door}
          onBlur={(event) => prefer({ door: event.currentTarget.value.trim() })}
        />
        <Button variant="default" ml="auto" onClick={() => setDialog({ type: 'substitute' })}>
          Học thay
        </Button>
        <Button variant="default" onClick={() => setDialog({ type: 'walk-in' })}>
          Ngoài danh sách
        </Button>
        <Menu position="bottom-end" returnFocus={false}>
          <Menu.Target>
            <ActionIcon variant="default" size={42} aria-label="Tùy chọn" title="Tùy chọn">
              <IconSettings size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => prefer({ sound: !preferences.sound })}>
              {preferences.sound ? 'Tắt âm thanh' : 'Bật âm thanh'}
            </Menu.Item>
            <Menu.Item
              onClick={() =>
                preferences.citizenCards ? prefer({ citizenCards: false }) : setDialog({ type: 'citizen' })
              }
            >
              {preferences.citizenCards ? 'Tắt đọc thẻ căn cước' : 'Bật đọc thẻ căn cước…'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={styles['door']}>
        <div>
          <DoorField
            inputRef={input}
            people={people}
            offered={offered}
            onLine={take}
            onChoose={({ id, fullName }) => door.arrive({ type: 'trainee', traineeId: id }, false, fullName)}
            onAnyway={again}
            onUndo={door.undoLast}
          />
          <AnswerCard answer={last} onAnyway={again} onLearn={(code) => setDialog({ type: 'learn', code })} />
          <p className={styles['keys']}>
            {clockWords(slot, one.fields.lateMinutes)} <b>Ctrl+Z</b> hoàn tác lần cuối.
          </p>
        </div>
        <DoorSide
          there={door.there ?? seats.there}
          due={seats.due}
          open={seats.open - ((door.there ?? seats.there) - seats.there)}
          answers={door.answers}
          onUndo={door.undoLast}
        />
      </div>
      {dialog?.type === 'walk-in' && (
        <WalkInDialog
          classId={one.id}
          slot={slot}
          person={unknownPerson(last)}
          onClose={() => setDialog(null)}
          onAdded={(fullName) => door.say('green', `${fullName}, ngoài danh sách`)}
        />
      )}
      {dialog?.type === 'substitute' && (
        <SubstituteDialog slot={slot} people={people} statusOf={statusOf} onClose={() => setDialog(null)} />
      )}
      {dialog?.type === 'citizen' && (
        <CitizenDialog onClose={() => setDialog(null)} onAgree={() => prefer({ citizenCards: true })} />
      )}
      {dialog?.type === 'learn' && (
        <LearnDialog
          code={dialog.code}
          people={people}
          onClose={() => setDialog(null)}
          onLearned={(code) => door.arrive({ type: 'code', code })}
        />
      )}
    </>
  );
}

/** What the clock will say of whoever comes now. */
function clockWords({ startTime }: SlotRecord, lateMinutes: number): string {
  if (startTime === '') return 'Buổi chưa ghi giờ bắt đầu: không ai bị ghi muộn.';
  const late = lateFrom(startTime, lateMinutes);
  return late === null
    ? `Bắt đầu ${startTime}: không ai bị ghi muộn.`
    : `Bắt đầu ${startTime}, từ ${late} ghi muộn (khi điểm danh đúng ngày).`;
}
