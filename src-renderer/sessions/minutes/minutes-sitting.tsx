import { Button, Text } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import { cleanMultilineText } from '@shared/kernel/vietnamese-text';
import type { MinutesReply } from '@shared/sessions/minutes/contract';
import { NOT_REACHED, unpresentedItems, untoldItems } from '@shared/sessions/minutes/held-items';
import type { MinutesItem, MinutesSitting } from '@shared/sessions/minutes/model';
import {
  awayWords,
  clockOf,
  questionSentence,
  rollSentence,
  voteSentence,
} from '@shared/sessions/minutes/words';
import { electionSentence } from '@shared/sessions/elections/words';
import { sittingKindNames } from '@shared/sessions/messages';
import { useCommand } from '../../api/queries';
import { LongTextField } from '../../ui/forms/fields';
import { useTextSavedAsTyped } from '../../ui/forms/use-text-saved-as-typed';
import { sittingTitle } from '../session/sitting-choice';
import { SittingTimesButton } from '../session/sitting-times';
import styles from './minutes.module.css';

interface MinutesSittingProps {
  readonly sessionId: string;
  readonly part: MinutesSitting;
  readonly onSaved: (answer: MinutesReply) => void;
}

/** One sitting of the minutes: who was there, and item by item what was said, asked and decided. */
export function MinutesSittingView({ sessionId, part, onSaved }: MinutesSittingProps) {
  const { away, closedAt, items, openedAt, roll, sitting } = part;
  const unpresented = unpresentedItems(part);
  const untold = untoldItems(part);
  return (
    <section className={styles['sitting']} aria-label={sitting ? sittingTitle(sitting) : 'Chưa xếp phiên'}>
      <h2>
        {sitting
          ? `${sittingTitle(sitting)}, ${sittingKindNames[sitting.kind].toLowerCase()}`
          : 'Chưa xếp phiên'}
      </h2>
      {sitting && (
        <p className={styles['about']}>
          {clockOf(openedAt)}–{clockOf(closedAt)}
          {roll ? ` · ${rollSentence(roll)}` : ''}{' '}
          <SittingTimesButton
            sessionId={sessionId}
            sitting={sitting}
            openedAt={openedAt}
            closedAt={closedAt}
          />
        </p>
      )}
      {away.length > 0 && <p className={styles['about']}>Vắng: {away.map(awayWords).join('; ')}.</p>}
      {items.length > 0 && (
        <ol className={styles['items']}>
          {items.map((item) => (
            <li key={item.item.id}>
              <Item
                sessionId={sessionId}
                item={item}
                presented={!unpresented.includes(item)}
                untold={untold.includes(item)}
                onSaved={onSaved}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface ItemProps {
  readonly sessionId: string;
  readonly item: MinutesItem;
  /** Nothing says that it was not: the paper names who presented it. */
  readonly presented: boolean;
  /** The sitting is over, and nothing says what became of it. */
  readonly untold: boolean;
  readonly onSaved: (answer: MinutesReply) => void;
}

function Item({ sessionId, item, presented, untold, onSaved }: ItemProps) {
  const save = useCommand('sessionMinutes.saveNote');
  const { endedAt, no, startedAt } = item;
  const note = useTextSavedAsTyped({
    stored: item.note,
    clean: cleanMultilineText,
    save: async (before, now) => {
      const reply = await save.run({ sessionId, itemId: item.item.id, before, note: now });
      if (reply.ok) onSaved(reply.value);
      return reply.ok;
    },
  });
  const facts = [
    item.item.presenter === '' || !presented ? '' : `Trình bày: ${item.item.presenter}.`,
    item.speakers.length === 0 ? '' : `Phát biểu: ${item.speakers.join(', ')}.`,
    ...item.questions.map(questionSentence),
    ...item.votes.map(voteSentence),
    ...item.elections.map(electionSentence),
    ...item.resolutions.map(
      ({ symbol, title }) => `Nghị quyết ${symbol === '' ? '(chưa lấy số)' : symbol} ${title}.`,
    ),
  ].filter((fact) => fact !== '');
  return (
    <>
      <div className={styles['title']}>
        <h3>
          {no}. {item.item.title}
        </h3>
        {startedAt !== null && (
          <small>
            {localTimeOf(startedAt)}–{clockOf(endedAt)}
          </small>
        )}
        {untold && note.value.trim() === '' && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Không họp tới mục ${no}`}
            onClick={() => {
              note.onChange(NOT_REACHED);
              note.onBlur();
            }}
          >
            Không họp tới mục này
          </Button>
        )}
      </div>
      {facts.map((fact) => (
        <Text key={fact}>{fact}</Text>
      ))}
      <LongTextField
        aria-label={`Ghi chép mục ${no}: ${item.item.title}`}
        placeholder="Ghi chép của thư ký"
        minRows={1}
        maxRows={14}
        maxLength={8000}
        {...note}
        onChange={(event) => note.onChange(event.currentTarget.value)}
      />
    </>
  );
}
