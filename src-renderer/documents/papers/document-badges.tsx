import { Badge } from '@mantine/core';
import type { DocumentRecord } from '@shared/documents/contract';
import { documentStatusNames, type DocumentStatus } from '@shared/documents/model';
import { remarkOn } from '../words';

const COLOURS: Readonly<Record<DocumentStatus, string>> = {
  draft: 'gray',
  official: 'green',
  withdrawn: 'gray',
};

export function DocumentBadges({
  record,
}: {
  readonly record: Pick<DocumentRecord, 'status' | 'stale' | 'formerOffice' | 'reopened'>;
}) {
  const remark = remarkOn(record);
  return (
    <>
      <Badge
        color={COLOURS[record.status]}
        variant={record.status === 'withdrawn' ? 'outline' : 'light'}
        size="lg"
        tt="none"
        fw={500}
      >
        {documentStatusNames[record.status]}
      </Badge>
      {remark !== '' && (
        <Badge color="amber" variant="light" size="lg" tt="none" fw={500}>
          {remark}
        </Badge>
      )}
    </>
  );
}
