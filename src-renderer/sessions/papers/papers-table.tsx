import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { Fragment, useRef, type KeyboardEvent } from 'react';
import { paperStateOf } from '@shared/sessions/papers/state';
import type { PaperPart, ShownPaper } from './paper-filters';
import { PaperCells } from './paper-cells';
import { PaperRow } from './paper-row';
import styles from './papers.module.css';

export interface PaperActions {
  readonly onEdit: (paper: ShownPaper) => void;
  readonly onReceive: (paper: ShownPaper) => void;
  readonly onApprove: (paper: ShownPaper) => void;
  readonly onAttach: (paper: ShownPaper, files: readonly File[]) => void;
  readonly onOpenFile: (paper: ShownPaper) => void;
  readonly onRemove: (paper: ShownPaper) => void;
}

interface PapersTableProps extends PaperActions {
  readonly parts: readonly PaperPart[];
  /** Every paper of the session: what a report covers is named by its title. */
  readonly all: readonly ShownPaper[];
  readonly today: string;
  /** The paper that a file is on its way to. */
  readonly working: string | null;
  readonly accept: string;
  readonly onInsert: (itemId: string | null) => void;
  readonly onPropose: (itemId: string) => void;
}

/** The checklist by item. A line has the cursor; a file dropped on it is handed in for it. */
export function PapersTable(props: PapersTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  /** Whom the file dialog was opened for. */
  const wanted = useRef<ShownPaper | null>(null);
  const choose = (paper: ShownPaper) => {
    wanted.current = paper;
    picker.current?.click();
  };
  const go = (event: KeyboardEvent<HTMLTableRowElement>, step: 1 | -1) => {
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
    const next = rows[rows.indexOf(event.currentTarget) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const keys: Readonly<Record<string, (paper: ShownPaper) => void>> = {
    Enter: props.onEdit,
    ' ': props.onReceive,
    Insert: ({ itemId }) => props.onInsert(itemId),
    Delete: props.onRemove,
    d: props.onApprove,
    t: choose,
    m: props.onOpenFile,
  };
  const keyOn = (event: KeyboardEvent<HTMLTableRowElement>, paper: ShownPaper) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      go(event, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act(paper);
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept={props.accept}
        aria-label="Tệp của tài liệu"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (wanted.current && files.length > 0) props.onAttach(wanted.current, files);
        }}
      />
      <table ref={table} className={styles['papers']} aria-label="Tài liệu kỳ họp">
        <thead>
          <tr>
            <th scope="col">Tài liệu</th>
            <th scope="col" className={styles['who']}>
              Cơ quan gửi, hạn
            </th>
            <th scope="col" className={styles['state']}>
              Tình trạng
            </th>
            <th scope="col" className={styles['file']}>
              Tệp
            </th>
            <th scope="col" className={styles['actions']} aria-label="Thao tác" />
          </tr>
        </thead>
        <tbody>
          {props.parts.map((part) => (
            <Fragment key={part.item?.id ?? 'whole'}>
              <PartHeading part={part} onInsert={props.onInsert} onPropose={props.onPropose} />
              {part.papers.map((paper) => (
                <PaperRow
                  key={paper.id}
                  paper={paper}
                  state={paperStateOf(paper, props.today)}
                  onKeyDown={(event) => keyOn(event, paper)}
                  onFiles={(files) => props.onAttach(paper, files)}
                >
                  <PaperCells {...props} paper={paper} busy={props.working === paper.id} onChoose={choose} />
                </PaperRow>
              ))}
            </Fragment>
          ))}
          {props.parts.length === 0 && (
            <tr>
              <td colSpan={5} className={styles['nothing']}>
                Không có tài liệu nào như đang lọc.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function PartHeading({
  part,
  onInsert,
  onPropose,
}: Pick<PapersTableProps, 'onInsert' | 'onPropose'> & { readonly part: PaperPart }) {
  const { item, papers } = part;
  const title = item === null ? 'Tài liệu chung của kỳ họp' : `${item.no}. ${item.title}`;
  return (
    <tr className={styles['part']}>
      <th colSpan={4} scope="colgroup">
        {title}
        {item !== null && <span className={styles['ref']}>mã {item.refNo}</span>}
        {item !== null && papers.length === 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconListCheck size={16} />}
            aria-label={`Đề nghị tài liệu: ${item.title}`}
            onClick={() => onPropose(item.id)}
          >
            Đề nghị
          </Button>
        )}
      </th>
      <td className={styles['actions']}>
        <Tooltip label="Thêm tài liệu của mục này (Insert)">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Thêm tài liệu: ${title}`}
            onClick={() => onInsert(item?.id ?? null)}
          >
            <IconPlus size={18} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
