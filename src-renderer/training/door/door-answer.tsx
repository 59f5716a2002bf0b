import { Button } from '@mantine/core';
import { birthText } from '@shared/kernel/birth-text';
import { localTimeOf } from '@shared/kernel/local-date';
import type { DoorPerson } from '@shared/training/doors/contract';
import { STATUS_WORDS } from '@shared/training/labels';
import { named, type DoorAnswer, type DoorWho } from './use-door';
import styles from './door.module.css';

export interface AnswerWords {
  readonly tone: 'green' | 'amber' | 'red' | 'quiet';
  readonly title: string;
  readonly unit: string;
  readonly line: string;
}

/** What the screen says, large enough to be read from the door. */
export function answerWords(answer: DoorAnswer): AnswerWords {
  if (answer.kind === 'said') return { tone: answer.tone, title: answer.text, unit: '', line: '' };
  const { arrival } = answer;
  switch (arrival.outcome) {
    case 'recorded':
      return {
        tone: answer.undone ? 'quiet' : 'green',
        title: arrival.person.fullName,
        unit: arrival.person.unitLabel,
        line: answer.undone
          ? 'Đã hoàn tác'
          : `${STATUS_WORDS[arrival.status]} lúc ${localTimeOf(arrival.at)}`,
      };
    case 'again':
      return {
        tone: 'amber',
        title: arrival.person.fullName,
        unit: arrival.person.unitLabel,
        line: `Đã ghi lúc ${localTimeOf(arrival.at)}${arrival.status === 'present' ? '' : `, ${STATUS_WORDS[arrival.status].toLowerCase()}`}`,
      };
    case 'otherwise':
      return {
        tone: 'amber',
        title: arrival.person.fullName,
        unit: arrival.person.unitLabel,
        line: `Đang ghi: ${STATUS_WORDS[arrival.status].toLowerCase()}`,
      };
    case 'not_enrolled':
      return {
        tone: 'amber',
        title: arrival.person.fullName,
        unit: arrival.person.unitLabel,
        line: 'Không thuộc lớp trong ngày này',
      };
    case 'several':
      return severalWords(arrival.people, answer.who);
    case 'other_class':
      return { tone: 'red', title: arrival.fullName, unit: arrival.classTitle, line: 'Thẻ của lớp khác' };
    case 'unknown':
      return {
        tone: 'red',
        title: 'Không có trong lớp',
        unit: named(answer.who),
        line: 'Gọi tên, hoặc ghi ngoài danh sách',
      };
  }
}

/** A citizen card that fits nobody whole says what of it differs: the list, or the person. */
function severalWords(people: readonly DoorPerson[], who: DoorWho): AnswerWords {
  const line = 'Chọn bằng ↓ rồi Enter';
  const [only, ...others] = people;
  if (who.type !== 'citizen' || !only || others.length > 0) {
    return { tone: 'amber', title: 'Có vài người khớp', unit: '', line };
  }
  const listed = only.birthDate === null ? 'không ghi ngày sinh' : `ghi sinh ${birthText(only.birthDate)}`;
  return {
    tone: 'amber',
    title: only.fullName,
    unit: `Thẻ: ${who.fullName}, sinh ${birthText(who.birthDate)}; danh sách ${listed}`,
    line: 'Đúng người thì chọn bằng ↓ rồi Enter',
  };
}

interface AnswerCardProps {
  readonly answer: DoorAnswer | undefined;
  readonly onAnyway: () => void;
  readonly onLearn: (code: string) => void;
}

export function AnswerCard({ answer, onAnyway, onLearn }: AnswerCardProps) {
  if (!answer) {
    return (
      <section className={styles['answer']} data-tone="quiet" aria-label="Kết quả">
        <p className={styles['title']}>Quét thẻ hoặc gõ tên</p>
        <p className={styles['line']}>Đầu đọc gõ như bàn phím; mỗi thẻ một lần Enter.</p>
      </section>
    );
  }
  const { tone, title, unit, line } = answerWords(answer);
  const arrival = answer.kind === 'arrival' ? answer.arrival : null;
  const code = answer.kind === 'arrival' && answer.who.type === 'code' ? answer.who.code : null;
  return (
    <section className={styles['answer']} data-tone={tone} aria-label="Kết quả" role="status" key={answer.id}>
      <p className={styles['title']}>{title}</p>
      {unit !== '' && <p className={styles['unit']}>{unit}</p>}
      {line !== '' && <p className={styles['line']}>{line}</p>}
      {arrival?.outcome === 'otherwise' && (
        <Button variant="default" onClick={onAnyway}>
          Ghi có mặt (Ctrl+Enter)
        </Button>
      )}
      {arrival?.outcome === 'unknown' && code !== null && canBeLearned(code) && (
        <Button variant="default" onClick={() => onLearn(code)}>
          Gán mã này cho học viên
        </Button>
      )}
    </section>
  );
}

/** Letters alone are a name that nobody has. */
const canBeLearned = (code: string): boolean => /\d/u.test(code) && code.trim().length >= 4;
