import { Checkbox, Chip, Group, Text, TextInput } from '@mantine/core';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { paperCounts } from '@shared/sessions/papers/state';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { filterNames, fitsFilter, PAPER_FILTERS, type PaperFilter } from './paper-filters';
import styles from './papers.module.css';

interface PaperToolsProps {
  readonly reply: PapersReply;
  readonly filters: readonly PaperFilter[];
  readonly query: string;
  readonly onFilters: (filters: readonly PaperFilter[]) => void;
  readonly onQuery: (query: string) => void;
}

/** The line above the checklist: search and chips. */
export function PaperTools({ filters, onFilters, onQuery, query, reply }: PaperToolsProps) {
  const { papers, today } = reply;
  return (
    <div className={`${styles['tools']} no-print`}>
      <TextInput
        className={styles['search']}
        type="search"
        aria-label="Tìm tài liệu"
        placeholder="Tìm, không cần dấu"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          onQuery('');
        }}
      />
      <Group gap="xs">
        <Chip.Group
          multiple
          value={[...filters]}
          onChange={(keys) => onFilters(PAPER_FILTERS.filter((key) => keys.includes(key)))}
        >
          {PAPER_FILTERS.map((key) => (
            <Chip key={key} value={key} size="sm" variant="outline">
              {filterNames[key]} ({papers.filter((paper) => fitsFilter(paper, key, today)).length})
            </Chip>
          ))}
        </Chip.Group>
      </Group>
    </div>
  );
}

interface PaperSummaryProps {
  readonly reply: PapersReply;
  readonly everyItem: boolean;
  readonly onEveryItem: (every: boolean) => void;
  /** What can be done with the checklist as a whole. */
  readonly children: ReactNode;
}

/** How many papers came, and what can be done with all of them. */
export function PaperSummary({ children, everyItem, onEveryItem, reply }: PaperSummaryProps) {
  const counts = paperCounts(reply.papers, reply.today);
  const words = [
    `Đã nhận ${counts.received}/${counts.wanted}`,
    counts.late > 0 ? `${counts.late} quá hạn` : '',
    counts.missing > 0 ? `${counts.missing} chưa có, còn hạn` : '',
  ];
  return (
    <div className={`${styles['tools']} no-print`}>
      <Group gap="sm">{children}</Group>
      <Text component="span" size="sm" c="dimmed" role="status" className={styles['counts']}>
        {words.filter((word) => word !== '').join(' · ')}
      </Text>
      <Checkbox
        size="sm"
        label="Cả mục chưa có tài liệu"
        checked={everyItem}
        onChange={(event) => onEveryItem(event.target.checked)}
      />
    </div>
  );
}
