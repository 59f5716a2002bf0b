import { ActionIcon, Badge, Group, Tooltip } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import type { HallItem } from '@shared/sessions/now/contract';
import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { FORM_WORDS, VOTE_LABELS } from '@shared/sessions/open-votes/labels';
import { standingVotes, voteOutcome } from '@shared/sessions/open-votes/outcome';
import { IconPencil, IconPresentation, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { VerdictBadge } from './verdict-badge';
import { VoteBar } from './vote-bar';
import styles from './votes.module.css';

interface VoteListProps {
  readonly votes: readonly OpenVoteShape[];
  readonly items: readonly HallItem[];
  /** The vote that the hall sees. */
  readonly shownId: string | null;
  readonly onEdit: (vote: OpenVoteShape) => void;
  readonly onRepeat: (vote: OpenVoteShape) => void;
  readonly onShow: (vote: OpenVoteShape) => void;
  readonly onRemove: (vote: OpenVoteShape) => void;
}

const FIGURES = ['votesFor', 'votesAgainst', 'notVoting', 'absent'] as const;

/** Votes in the order in which they were taken, with their figures, their bar and what they come to. */
export function VoteList({ votes, items, shownId, ...acts }: VoteListProps) {
  const list = useRef<HTMLOListElement>(null);
  const standing = new Set(standingVotes(votes).map(({ id }) => id));
  /** From wherever the cursor is on the screen into the list: down to the first vote, up to the last. */
  const enter = (end: 0 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    if (!rows.some((row) => row === document.activeElement)) rows.at(end)?.focus();
  };
  useLetterKeys({ arrowdown: () => enter(0), arrowup: () => enter(-1) });
  const refOf = new Map(votes.map(({ id, refNo }) => [id, refNo]));

  function keyOn(event: KeyboardEvent<HTMLLIElement>, vote: OpenVoteShape): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    const at = rows.indexOf(event.currentTarget);
    const key = event.key.toLowerCase();
    if (key === 'arrowup' || key === 'arrowdown') rows[at + (key === 'arrowup' ? -1 : 1)]?.focus();
    else if (key === 'enter') acts.onEdit(vote);
    else if (key === 'l') acts.onRepeat(vote);
    else if (key === 't') acts.onShow(vote);
    else if (key === 'delete') acts.onRemove(vote);
    else return;
    event.preventDefault();
  }

  return (
    <ol className={styles['list']} ref={list} aria-label="Các lượt biểu quyết">
      {votes.map((vote, index) => {
        const outcome = voteOutcome(vote);
        const item = items.find(({ id }) => id === vote.itemId);
        const replaced = !standing.has(vote.id);
        const about = [
          `Lượt ${vote.refNo}, ${localTimeOf(vote.takenAt)}`,
          item ? `mục ${item.no}` : '',
          FORM_WORDS[vote.form].toLowerCase(),
          vote.repeatOfId === null
            ? ''
            : `biểu quyết lại lượt ${refOf.get(vote.repeatOfId) ?? ''} (${vote.repeatReason})`,
          vote.note,
        ];
        return (
          <li
            key={vote.id}
            tabIndex={index === 0 ? 0 : -1}
            data-replaced={replaced || undefined}
            onKeyDown={(event) => keyOn(event, vote)}
          >
            <div className={styles['head']}>
              <div>
                <div className={styles['subject']}>{vote.subject}</div>
                <div className={styles['about']}>{about.filter((part) => part !== '').join(' · ')}</div>
              </div>
              <Group gap={4} wrap="nowrap">
                {vote.id === shownId && (
                  <Badge variant="outline" color="gray" tt="none" fw={500}>
                    Đang chiếu
                  </Badge>
                )}
                {replaced ? (
                  <Badge variant="outline" color="gray" tt="none" fw={500} size="lg">
                    Đã biểu quyết lại
                  </Badge>
                ) : (
                  <VerdictBadge verdict={outcome.verdict} />
                )}
              </Group>
            </div>
            <Group justify="space-between" align="flex-end" wrap="nowrap">
              <div className={styles['figures']}>
                {FIGURES.map((field) => (
                  <span key={field}>
                    {VOTE_LABELS[field]} <b>{vote[field]}</b>
                    {field === 'votesFor' && outcome.percentFor !== null ? ` (${outcome.percentFor}%)` : ''}
                  </span>
                ))}
                <span>
                  Cần <b>{outcome.needed}</b>/{outcome.base}
                </span>
              </div>
              <Group gap={0} wrap="nowrap">
                <Tool
                  label="Sửa (Enter)"
                  name={`Sửa lượt ${vote.refNo}`}
                  icon={IconPencil}
                  onClick={() => acts.onEdit(vote)}
                />
                <Tool
                  label="Biểu quyết lại (L)"
                  name={`Biểu quyết lại lượt ${vote.refNo}`}
                  icon={IconRepeat}
                  onClick={() => acts.onRepeat(vote)}
                />
                <Tool
                  label="Lên màn chiếu (T)"
                  name={`Chiếu lượt ${vote.refNo}`}
                  icon={IconPresentation}
                  onClick={() => acts.onShow(vote)}
                />
                <Tool
                  label="Bỏ (Delete)"
                  name={`Bỏ lượt ${vote.refNo}`}
                  icon={IconTrash}
                  onClick={() => acts.onRemove(vote)}
                />
              </Group>
            </Group>
            <VoteBar figures={vote} needed={outcome.needed} />
            {outcome.problems.map(({ code, sentence }) => (
              <p key={code} className={styles['problem']}>
                {sentence}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

interface ToolProps {
  readonly label: string;
  readonly name: string;
  readonly icon: typeof IconPencil;
  readonly onClick: () => void;
}

function Tool({ label, name, icon: Shape, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={name} onClick={onClick}>
        <Shape size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
