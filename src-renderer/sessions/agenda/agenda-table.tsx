import { ActionIcon, Badge, Text, Tooltip } from '@mantine/core';
import { agendaItemKindNames, dayPartNames, sittingKindNames } from '@shared/sessions/messages';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import type { AgendaLine, AgendaPart } from '@shared/sessions/agenda/schedule';
import { IconExternalLink, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Side } from '../../ui/use-dragged-row';
import { dayInWords } from '../words';
import styles from './agenda.module.css';
import { DraggedItem, SittingDrop } from './dragged-item';

interface AgendaTableProps {
  readonly parts: readonly AgendaPart[];
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onDropBeside: (id: string, targetId: string, side: Side) => void;
  readonly onDropInto: (id: string, sittingId: string | null) => void;
  readonly onEdit: (id: string) => void;
  /** A new item right after this one. */
  readonly onInsert: (item: AgendaItem) => void;
  readonly onRemove: (item: AgendaItem) => void;
}

/** The agenda by sitting. A line has the focus; Alt+↑ and Alt+↓ move it, over the edge of a sitting too. */
export function AgendaTable(props: AgendaTableProps) {
  const table = useRef<HTMLTableElement>(null);
  /** The line that moved: a row that is put before another one loses the cursor. */
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    table.current?.querySelector<HTMLElement>(`tr[data-item="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const move = (id: string, step: 1 | -1) => {
    moved.current = id;
    props.onMove(id, step);
  };
  const keyOn = (event: KeyboardEvent<HTMLTableRowElement>, item: AgendaItem) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    // Also while a button of the line has the focus.
    if (step !== 0 && event.altKey) {
      event.preventDefault();
      move(item.id, step);
    }
    if (event.altKey || event.target !== event.currentTarget) return;
    if (step !== 0) {
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-item]') ?? [])];
      const next = rows[rows.indexOf(event.currentTarget) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onEdit(item.id);
    } else if (event.key === 'Insert') {
      event.preventDefault();
      props.onInsert(item);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      props.onRemove(item);
    }
  };
  const latest = useRef({ keyOn, props });
  useLayoutEffect(() => {
    latest.current = { keyOn, props };
  });
  // The same for the life of the table: only rows that say something new are drawn again, whoever moved.
  const actions = useMemo(
    (): RowActions => ({
      onDropBeside: (...args) => latest.current.props.onDropBeside(...args),
      onKey: (event, item) => latest.current.keyOn(event, item),
      onEdit: (id) => latest.current.props.onEdit(id),
      onInsert: (item) => latest.current.props.onInsert(item),
      onRemove: (item) => latest.current.props.onRemove(item),
    }),
    [],
  );
  return (
    <table ref={table} className={styles['agenda']} aria-label="Chương trình kỳ họp">
      <thead>
        <tr>
          <th scope="col" className={styles['no']}>
            STT
          </th>
          <th scope="col" className={styles['time']}>
            Giờ
          </th>
          <th scope="col">Nội dung</th>
          <th scope="col" className={styles['who']}>
            Trình bày, thẩm tra
          </th>
          <th scope="col" className={styles['minutes']}>
            Phút
          </th>
          <th scope="col" className={styles['tools']} aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {/* One list: an item that goes over into another sitting stays the same row and keeps the cursor. */}
        {props.parts.flatMap((part) => [
          <SittingDrop
            key={part.sitting?.id ?? 'unplaced'}
            sittingId={part.sitting?.id ?? null}
            onDropped={(id) => props.onDropInto(id, part.sitting?.id ?? null)}
          >
            <PartHeading part={part} />
          </SittingDrop>,
          ...part.lines.map((line) => <AgendaRow key={line.item.id} line={line} actions={actions} />),
        ])}
      </tbody>
    </table>
  );
}

type RowActions = Pick<AgendaTableProps, 'onDropBeside' | 'onEdit' | 'onInsert' | 'onRemove'> & {
  readonly onKey: (event: KeyboardEvent<HTMLTableRowElement>, item: AgendaItem) => void;
};

interface AgendaRowProps {
  readonly line: AgendaLine;
  readonly actions: RowActions;
}

/** One item. Eighty of them stand in a long agenda, and a key moves two. */
const AgendaRow = memo(
  function AgendaRow({ actions, line }: AgendaRowProps) {
    return (
      <DraggedItem
        itemId={line.item.id}
        number={String(line.no)}
        onDropped={(id, side) => actions.onDropBeside(id, line.item.id, side)}
        onKeyDown={(event) => actions.onKey(event, line.item)}
      >
        <td className={styles['time']} data-late={line.late || undefined}>
          {line.start}
        </td>
        <ItemCells item={line.item} actions={actions} />
      </DraggedItem>
    );
  },
  (before, after) =>
    before.actions === after.actions &&
    before.line.item === after.line.item &&
    before.line.no === after.line.no &&
    before.line.start === after.line.start &&
    before.line.late === after.line.late,
);

function PartHeading({ part }: { readonly part: AgendaPart }) {
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
  readonly actions: RowActions;
}

/** What an item says wherever it stands. */
const ItemCells = memo(function ItemCells({ item, actions }: ItemCellsProps) {
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
