import { ActionIcon, Badge, Button, Checkbox, Tooltip } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import { approvalNames, paperKindNames, paperStateNames } from '@shared/sessions/papers/messages';
import { dueOf, isReceived, isUnreadable, paperStateOf } from '@shared/sessions/papers/state';
import { IconPaperclip, IconPencil } from '@tabler/icons-react';
import type { ShownPaper } from './paper-filters';
import styles from './papers.module.css';
import type { PaperActions } from './papers-table';
import { approvalColours, stateColours, versionInWords } from './words';

interface PaperCellsProps extends PaperActions {
  readonly paper: ShownPaper;
  readonly all: readonly ShownPaper[];
  readonly today: string;
  readonly busy: boolean;
  readonly onChoose: (paper: ShownPaper) => void;
}

export function PaperCells(props: PaperCellsProps) {
  const { paper } = props;
  return (
    <>
      <NameCell paper={paper} all={props.all} />
      <WhoCell paper={paper} />
      <StateCell {...props} />
      <FileCell {...props} />
      <td className={styles['actions']}>
        <Tooltip label="Sửa (Enter)">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Sửa: ${paper.title}`}
            onClick={() => props.onEdit(paper)}
          >
            <IconPencil size={18} />
          </ActionIcon>
        </Tooltip>
      </td>
    </>
  );
}

function NameCell({ paper, all }: Pick<PaperCellsProps, 'paper' | 'all'>) {
  const { coversIds, id, kind, note, paperDate, symbol, title } = paper;
  const about = [
    paperKindNames[kind],
    symbol,
    paperDate === null ? '' : `ngày ${formatDate(paperDate)}`,
    note,
  ];
  const covered = coversIds.flatMap((one) => all.find((other) => other.id === one)?.title ?? []);
  const reports = all.filter((other) => other.coversIds.includes(id)).map((other) => other.title);
  return (
    <th scope="row">
      <span className={styles['title']}>{title}</span>
      <span className={styles['about']}>{about.filter((part) => part !== '').join(' · ')}</span>
      {covered.length > 0 && <span className={styles['about']}>Thẩm tra: {covered.join('; ')}</span>}
      {reports.length > 0 && <span className={styles['about']}>Được thẩm tra: {reports.join('; ')}</span>}
    </th>
  );
}

function WhoCell({ paper }: Pick<PaperCellsProps, 'paper'>) {
  const due = dueOf(paper);
  return (
    <td className={styles['who']}>
      {paper.responsible === '' ? (
        <span className={styles['warn']}>chưa ghi cơ quan</span>
      ) : (
        paper.responsible
      )}
      <span className={styles['about']}>
        {due === null ? 'chưa có hạn' : `hạn ${formatDate(due)}`}
        {paper.dueDate === null ? '' : ' (riêng)'}
      </span>
    </td>
  );
}

function StateCell({ paper, today, onApprove, onReceive }: PaperCellsProps) {
  const state = paperStateOf(paper, today);
  const decided =
    paper.status === 'sent'
      ? [paper.sentBy, paper.sentDate]
      : [paper.approvedBy, paper.status === 'draft' ? null : paper.approvedDate];
  const [by, date] = decided;
  return (
    <td className={styles['state']}>
      <div className={styles['stateLine']}>
        <Checkbox
          size="md"
          aria-label={`Đã nhận: ${paper.title}`}
          checked={paper.receivedDate !== null}
          disabled={paper.dropped}
          onChange={() => onReceive(paper)}
        />
        <div>
          <Badge color={stateColours[state]} variant="light" tt="none" fw={500} size="lg">
            {paperStateNames[state]}
          </Badge>
          {paper.receivedDate !== null && (
            <span className={styles['about']}>{formatDate(paper.receivedDate)}</span>
          )}
        </div>
      </div>
      {isReceived(state) && (
        <Button
          variant="light"
          color={approvalColours[paper.status]}
          size="compact-sm"
          aria-label={`${approvalNames[paper.status]}: ${paper.title}`}
          onClick={() => onApprove(paper)}
        >
          {approvalNames[paper.status]}
        </Button>
      )}
      {(by ?? '') !== '' && (
        <span className={styles['about']}>
          {by}
          {date === null || date === undefined ? '' : `, ${formatDate(date)}`}
        </span>
      )}
    </td>
  );
}

function FileCell({ paper, busy, onChoose, onOpenFile }: PaperCellsProps) {
  const newest = paper.versions.at(-1);
  return (
    <td className={styles['file']}>
      {newest && (
        <>
          <button type="button" className={styles['open']} onClick={() => onOpenFile(paper)}>
            {newest.fileName}
          </button>
          <span className={styles[isUnreadable(paper) ? 'warn' : 'about']}>{versionInWords(newest)}</span>
        </>
      )}
      <Tooltip label="Gắn tệp (T), hoặc kéo tệp vào dòng này">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPaperclip size={16} />}
          loading={busy}
          aria-label={`Gắn tệp: ${paper.title}`}
          onClick={() => onChoose(paper)}
        >
          {newest ? 'Tệp mới' : 'Gắn tệp'}
        </Button>
      </Tooltip>
    </td>
  );
}
