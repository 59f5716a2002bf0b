import { Checkbox, Chip, Group, Text, TextInput } from '@mantine/core';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { paperCounts } from '@shared/sessions/papers/state';
import { IconSearch } from '@tabler/icons-react';
import { filterNames, fitsFilter, PAPER_FILTERS, type PaperFilter } from './paper-filters';
import styles from './papers.module.css';

interface PaperToolsProps {
  readonly reply: PapersReply;
  readonly filters: readonly PaperFilter[];
  readonly query: string;
  readonly everyItem: boolean;
  readonly onFilters: (filters: readonly PaperFilter[]) => void;
  readonly onQuery: (query: string) => void;
  readonly onEveryItem: (every: boolean) => void;
}

/** The line above the checklist: search, chips, how many papers came. */
export function PaperTools(props: PaperToolsProps) {
  const { filters, query, reply } = props;
  const { papers, today } = reply;
  const counts = paperCounts(papers, today);
  const words = [
    `Đã nhận ${counts.received}/${counts.wanted} tài liệu`,
    counts.late > 0 ? `${counts.late} quá hạn` : '',
    counts.missing > 0 ? `${counts.missing} chưa có, còn hạn` : '',
  ];
  return (
    <div className={`${styles['tools']} no-print`}>
      <TextInput
        className={styles['search']}
        type="search"
        aria-label="Tìm tài liệu"
        placeholder="Tìm, không cần dấu"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          props.onQuery('');
        }}
      />
      <Group gap="xs">
        <Chip.Group
          multiple
          value={[...filters]}
          onChange={(keys) => props.onFilters(PAPER_FILTERS.filter((key) => keys.includes(key)))}
        >
          {PAPER_FILTERS.map((key) => (
            <Chip key={key} value={key} size="sm" variant="outline">
              {filterNames[key]} ({papers.filter((paper) => fitsFilter(paper, key, today)).length})
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      <Text component="span" size="sm" c="dimmed" role="status" className={styles['counts']}>
        {words.filter((word) => word !== '').join(' · ')}
      </Text>
      <Checkbox
        size="sm"
        label="Hiện cả mục chưa có tài liệu"
        checked={props.everyItem}
        onChange={(event) => props.onEveryItem(event.target.checked)}
      />
    </div>
  );
}
