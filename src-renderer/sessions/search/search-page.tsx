import { Badge, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Output } from '@shared/contract/registry';
import { formatDate } from '@shared/kernel/local-date';
import { MATTER_NAMES } from '@shared/sessions/archive/labels';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { PageHeader } from '../../ui/layout/page-header';
import styles from './search.module.css';

const MOST = 60;

type Hit = Output<'sessionArchive.search'>[number];

/** The screen of the session that shows what was found. */
const addressOf = ({ sessionId, part }: Hit): string =>
  part === '' ? `/sessions/${sessionId}` : `/sessions/${sessionId}/${part}`;

/** Row S26: everything that was ever put on an agenda, asked, voted, written down or resolved. */
export function SearchPage() {
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 80);
  const hits = useCall(
    'sessionArchive.search',
    { text: wanted, limit: MOST },
    { enabled: wanted !== '', keepPrevious: true },
  );
  const found = wanted === '' ? [] : (hits.data ?? []);
  return (
    <>
      <PageHeader title="Tìm trong các kỳ họp" />
      <TextField
        autoFocus
        aria-label="Tìm trong các kỳ họp"
        placeholder="Có dấu hay không dấu: kỳ họp, mục chương trình, cơ quan, ghi chép, biểu quyết, chất vấn, nghị quyết, tài liệu, số văn bản"
        leftSection={<IconSearch size={20} />}
        size="md"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" my="xs" role="status">
        {wanted === ''
          ? 'Gõ vài chữ, có dấu hay không dấu đều được: “rac thai”, “dự toán”, “12/NQ”.'
          : found.length === 0 && hits.data !== undefined
            ? 'Không tìm thấy gì khớp.'
            : `${found.length === MOST ? `${MOST} kết quả đầu` : `${found.length} kết quả`}`}
      </Text>
      <ul className={styles['hits']} aria-label="Kết quả">
        {found.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <span className={styles['kind']}>
              <Badge variant="outline" color="gray" tt="none" fw={500}>
                {MATTER_NAMES[hit.kind]}
              </Badge>
            </span>
            <Link to={addressOf(hit)}>
              <span className={styles['title']}>{hit.title}</span>
              {hit.excerpt !== '' && <span className={styles['excerpt']}>{hit.excerpt}</span>}
              <span className={styles['about']}>
                {hit.sessionTitle}, {formatDate(hit.openingDate)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
