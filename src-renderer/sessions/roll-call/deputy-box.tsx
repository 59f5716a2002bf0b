import { Text } from '@mantine/core';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { findDeputies } from '@shared/sessions/roll-call/find-deputy';
import { ROLL_WORDS } from '@shared/sessions/roll-call/labels';
import { givenKey } from '@shared/kernel/people-by-letters';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { isInHall, type MarkSource, type RollStatus } from '@shared/sessions/roll-call/model';
import { useCallback, useState, type RefObject } from 'react';
import { MatchField } from '../../ui/forms/match-field';
import styles from './deputy-box.module.css';

type Deputy = RollReply['deputies'][number];

interface DeputyBoxProps {
  readonly deputies: readonly Deputy[];
  readonly statusOf: (deputyId: string) => RollStatus;
  /** What somebody who comes now is: late once the sitting has begun. */
  readonly arriving: 'present' | 'late';
  readonly onMark: (deputy: Deputy, status: RollStatus, source: MarkSource) => void;
  readonly onOpen: (deputy: Deputy) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/**
 * One field for three ways of naming a deputy: letters of the name without diacritics, the number of the card, and the
 * card itself, because a scanner types like a keyboard and ends with Enter. Whoever is recorded already is shown and
 * never counted twice.
 */
export function DeputyBox({ deputies, statusOf, arriving, onMark, onOpen, inputRef }: DeputyBoxProps) {
  const [said, setSaid] = useState('');
  const matchesOf = useCallback((typed: string) => findDeputies(deputies, typed).deputies, [deputies]);

  /**
   * The number of a card is one person's, and so are letters that begin one given name alone, or make one whole name. Letters
   * that fit several equally are nobody's yet, and neither is a citizen's card that several of one name could hold.
   */
  function areOne(matches: readonly Deputy[], typed: string): Deputy | null {
    if (matches.length < 2) return matches[0] ?? null;
    if (findDeputies(deputies, typed).source !== 'name') return null;
    const key = searchKey(typed);
    const whole = matches.filter(({ fullName }) => searchKey(fullName) === key);
    const meant =
      whole.length > 0 ? whole : matches.filter(({ fullName }) => givenKey(fullName).startsWith(key));
    return meant.length === 1 ? (meant[0] ?? null) : null;
  }

  function take(deputy: Deputy, typed: string): void {
    const known = statusOf(deputy.id);
    if (isInHall(known)) {
      setSaid(`${deputy.fullName} đã ghi ${ROLL_WORDS[known].toLowerCase()}.`);
      return;
    }
    const status = known === 'not_recorded' ? arriving : 'late';
    onMark(deputy, status, findDeputies(deputies, typed).source);
    setSaid(`${deputy.fullName} (số ${deputy.number}): ${ROLL_WORDS[status].toLowerCase()}.`);
  }

  return (
    <MatchField
      inputRef={inputRef}
      field={{
        autoFocus: true,
        label: 'Tên, số thẻ hoặc quét thẻ',
        placeholder: '2–3 chữ của tên, không cần dấu',
      }}
      listLabel="Đại biểu khớp"
      classNames={{ field: styles['find'], list: styles['found'] }}
      matchesOf={matchesOf}
      idOf={({ id }) => id}
      areOne={areOne}
      onAsk={() => setSaid('')}
      onTake={take}
      onOther={(typed) => setSaid(`Không có đại biểu nào khớp “${typed.trim()}”.`)}
      onAside={(deputy) => {
        if (deputy) onOpen(deputy);
      }}
      below={({ asks, typed }) => (
        <Text size="sm" className={styles['said']} role="status" data-asks={asks || undefined}>
          {asks ? `Có ${matchesOf(typed).length} người khớp: ↑ ↓, Enter; hoặc gõ số thẻ.` : said}
        </Text>
      )}
    >
      {(deputy) => (
        <>
          <span className={styles['number']}>{deputy.number}</span>
          <span>
            <Text fw={500} span display="block">
              {deputy.fullName}
            </Text>
            <Text size="sm" c="dimmed" span>
              {[deputy.birth, deputy.groupName, knownWords(statusOf(deputy.id))]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          </span>
        </>
      )}
    </MatchField>
  );
}

const knownWords = (status: RollStatus): string =>
  status === 'not_recorded' ? '' : `đã ghi ${ROLL_WORDS[status].toLowerCase()}`;
