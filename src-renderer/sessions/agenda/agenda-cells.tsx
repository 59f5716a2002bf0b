import { ActionIcon, Badge, Text, Tooltip } from '@mantine/core';
import { dayPartNames } from '@shared/kernel/day-part';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import type { AgendaPart } from '@shared/sessions/agenda/schedule';
import { agendaItemKindNames, sittingKindNames } from '@shared/sessions/messages';
import { IconExternalLink, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { dayInWords } from '../words';
import styles from './agenda.module.css';

/** What the buttons of a line do. */
export interface ItemActions {
  readonly onEdit: (id: string) => void;
  /** A new item right after this one. */
  readonly onInsert: (item: AgendaItem) => void;
  readonly onRemove: (item: AgendaItem) => void;
}

/** A sitting above its items: day, times, kind, and by how much it is too full. */
export function PartHeading({ part }: { readonly part: AgendaPart }) {
  const { available, minutes, overflow, sitting } = part;
  if (sitting === null) return <>Chưa xếp vào phiên nào · {minutes} phút</>;
  const times = [sitting.startTime, sitting.endTime].filter((time) => time !== '').join('–');
  const words = [
    `${dayPartNames[sitting.part]} ${dayInWords(sitting.date)}`,
    times,
    sittingKindNames[sitting.kind],
    available === null ? `${minutes} phút` : `${minutes}/${available} phút`,
  ];
  return (
    <>
      {words.filter((word) => word !== '').join(' · ')}
      {overflow > 0 && (
        <Badge ml="sm" color="red" variant="light" size="lg" tt="none" fw={500}>
          vượt {overflow} phút
        </Badge>
      )}
    </>
  );
}

interface ItemCellsProps {
  readonly item: AgendaItem;
  readonly actions: ItemActions;
}

/** What an item says wherever it stands. */
export const ItemCells = memo(function ItemCells({ item, actions }: ItemCellsProps) {
  const { onEdit, onInsert, onRemove } = actions;
  const marks = [
    item.personnel ? 'nhân sự' : '',
    item.secretBallot ? 'bỏ phiếu kín' : '',
    item.broadcast ? 'trực tiếp' : '',
  ].filter((mark) => mark !== '');
  const who = [
    item.presenter,
    item.board === '' ? '' : `thẩm tra: ${item.board}`,
    item.drafter === '' ? '' : `soạn thảo: ${item.drafter}`,
  ];
  return (
    <>
      <th scope="row">
        <span className={styles['title']}>{item.title}</span>
        <span className={styles['about']}>
          {agendaItemKindNames[item.kind]} · mã {item.refNo}
          {item.note === '' ? '' : ` · ${item.note}`}
        </span>
        {marks.map((mark) => (
          <Badge key={mark} mr={6} color="gray" variant="outline" tt="none" fw={500}>
            {mark}
          </Badge>
        ))}
        {item.voteId !== null && (
          <Link to="/confidence-votes/$voteId" params={{ voteId: item.voteId }} className={styles['vote']}>
            Mở cuộc bỏ phiếu <IconExternalLink size={14} aria-hidden />
          </Link>
        )}
      </th>
      <td className={styles['who']}>
        {who
          .filter((words) => words !== '')
          .map((words) => (
            <Text key={words} size="sm">
              {words}
            </Text>
          ))}
      </td>
      <td className={styles['minutes']}>{item.minutes}</td>
      <td className={styles['tools']}>
        <div className={styles['toolBox']}>
          <Tooltip label="Sửa (Enter)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Sửa: ${item.title}`}
              onClick={() => onEdit(item.id)}
            >
              <IconPencil size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Thêm mục sau mục này (Insert)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Thêm mục sau: ${item.title}`}
              onClick={() => onInsert(item)}
            >
              <IconPlus size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Bỏ (Delete)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Bỏ: ${item.title}`}
              onClick={() => onRemove(item)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
      </td>
    </>
  );
});
