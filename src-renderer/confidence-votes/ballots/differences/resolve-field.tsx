import type { Difference } from '@shared/confidence-votes/ballots/contract';
import type { FieldValue } from '@shared/confidence-votes/ballots/model';
import { typingKeyOf, type KeyPress } from '@shared/confidence-votes/ballots/typing-keys';
import { errorMessage } from '@shared/contract/error-messages';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../api/queries';
import styles from './differences.module.css';
import { fieldChoices, fieldValueName } from './field-values';

interface ResolveFieldProps {
  readonly difference: Difference;
  readonly levels: readonly string[];
  readonly token: string;
  /** Fields still open, this one included. */
  readonly left: number;
  readonly onDecided: () => void;
  readonly onNext: () => void;
}

/**
 * One field, read again from the paper by a third person. What the others typed stays hidden until it is decided; what
 * neither of them typed must be typed twice.
 */
export function ResolveField({ difference, levels, token, left, onDecided, onNext }: ResolveFieldProps) {
  const { ballotKindId, ballotNo, place, resolved } = difference;
  const panel = useRef<HTMLDivElement>(null);
  const [typed, showTyped] = useState<FieldValue | null>(null);
  // A digit and Enter in one stroke come before the screen was drawn again: Enter reads what was typed, not what is shown.
  const latest = useRef<FieldValue | null>(null);
  const setTyped = (value: FieldValue | null) => {
    latest.current = value;
    showTyped(value);
  };
  /** What was typed the first time, where the program asked for it once more. */
  const [before, setBefore] = useState<FieldValue | null>(null);
  const [word, setWord] = useState('');
  const { run, running } = useCommand('ballotCount.resolveField', { quiet: true });
  const choices = fieldChoices(place, levels);
  /** From the first Enter until the field is shown as decided, or may be typed again. */
  const sending = useRef(false);
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    sending.current = false;
    setWaiting(false);
  }, [resolved]);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  const onPress = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    onPress.current = press;
  });
  // Whatever took the cursor away (a button that is gone, a click beside the panel): the keys still belong to the paper.
  useEffect(() => {
    const fromElsewhere = (event: KeyboardEvent) => {
      if (event.target !== document.body) return;
      panel.current?.focus();
      onPress.current(event);
    };
    window.addEventListener('keydown', fromElsewhere);
    return () => window.removeEventListener('keydown', fromElsewhere);
  }, []);

  const decide = async (value: FieldValue) => {
    sending.current = true;
    setWaiting(true);
    const reply = await run({ token, ballotKindId, ballotNo, place, value, repeated: before === value });
    if (reply.ok) {
      setWord('');
      onDecided();
      return;
    }
    sending.current = false;
    setWaiting(false);
    setBefore(reply.error.code === 'ballots.type-again' ? value : null);
    setTyped(null);
    setWord(errorMessage(reply.error));
  };
  const press = (event: Pick<KeyboardEvent, 'preventDefault' | 'repeat'> & KeyPress) => {
    const key = typingKeyOf(event);
    if (key === null) return;
    event.preventDefault();
    if (event.repeat || running || sending.current) return;
    if (resolved !== null) {
      if (key === 'close') onNext();
      return;
    }
    if (key === 'close') {
      const value = latest.current;
      if (value === null) setWord('Nhìn phiếu và gõ một phím trong bảng trước.');
      else void decide(value);
    } else if (key === 'back') setTyped(null);
    else if (key === 'forward') return;
    else {
      const choice = choices.find(({ digit }) => digit === key);
      setTyped(choice?.value ?? null);
      setWord(choice ? '' : 'Phím này không có trên phiếu; xem bảng phím.');
    }
  };
  return (
    <div
      ref={panel}
      className={styles['field']}
      role="group"
      tabIndex={0}
      aria-label={`Phiếu ${ballotNo}, ${place < 0 ? 'cả phiếu' : difference.name}`}
      onKeyDown={press}
    >
      <p className={styles['fieldWhere']}>
        {difference.kindTitle} · xấp {difference.batchNo} · còn {left} chỗ
      </p>
      <p className={styles['fieldName']}>
        Phiếu {ballotNo}: {place < 0 ? 'phiếu có hợp lệ không' : `${difference.no}. ${difference.name}`}
      </p>
      {place >= 0 && <p className={styles['fieldWhere']}>{difference.posts}</p>}
      {resolved === null ? (
        <>
          <dl className={styles['choices']}>
            {choices.map(({ digit, value, name }) => (
              <div key={digit} data-typed={value === typed || undefined}>
                <dt>{digit}</dt>
                <dd>{name}</dd>
                {value === typed && <dd aria-label="đã gõ">✗</dd>}
              </div>
            ))}
          </dl>
          <p className={styles['fieldAsk']}>
            {waiting
              ? 'Đang ghi…'
              : typed === null
                ? 'Gõ đúng như trên phiếu.'
                : 'Enter để ghi, − để gõ lại.'}
          </p>
        </>
      ) : (
        <>
          <dl className={styles['choices']}>
            {resolved.typed.map((value, index) => (
              <div key={index}>
                <dt>{index + 1}</dt>
                <dd>
                  Lần {index + 1}: {fieldValueName(place, value, levels)}
                </dd>
              </div>
            ))}
            <div data-typed>
              <dt>✗</dt>
              <dd>Trên phiếu: {fieldValueName(place, resolved.value, levels)}</dd>
            </div>
          </dl>
          <p className={styles['fieldAsk']}>{left > 0 ? 'Enter: chỗ tiếp theo.' : 'Enter: xong.'}</p>
        </>
      )}
      <p role="status" className={styles['fieldAsk']}>
        {word}
      </p>
    </div>
  );
}
