import { Badge, Button, SegmentedControl, Text } from '@mantine/core';
import type { TemplateReply } from '@shared/sessions/deadlines/contract';
import { anchorWords, limitInWords, ruleInWords } from '@shared/sessions/deadlines/days';
import { sessionTypeNames, stepPhaseNames } from '@shared/sessions/messages';
import type { SessionType } from '@shared/sessions/model';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { SettingsTabs } from '../../ui/layout/settings-tabs';
import { BasisMark } from '../rules/basis-mark';
import { RuleDialog } from './rule-dialog';

type Rule = TemplateReply['rules'][number];

/** What new sessions of a kind begin with; sessions that exist keep their own copy. */
export function DeadlinesPage() {
  const [sessionType, setSessionType] = useState<SessionType>('regular');
  const held = useCall('sessions.proposeSession', {});
  const template = useCall('deadlineRules.getTemplate', { sessionType });
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title="Thời hạn kỳ họp"
        detail="Mẫu việc và hạn của các kỳ họp lập sau này; kỳ họp đã lập giữ nguyên cách tính của nó."
        primary={
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen('new')}>
            Thêm thời hạn
          </Button>
        }
      />
      <SegmentedControl
        mb="md"
        aria-label="Loại kỳ họp"
        value={sessionType}
        onChange={(value) => setSessionType(value)}
        data={(held.data?.types ?? [sessionType]).map((value) => ({ value, label: sessionTypeNames[value] }))}
      />
      <QueryState query={template}>
        {({ rules }) => (
          <>
            <RuleList rules={rules} onOpen={setOpen} />
            {open !== null && (
              <RuleDialog
                sessionType={sessionType}
                rule={open === 'new' ? null : open}
                rules={rules}
                onClose={() => setOpen(null)}
              />
            )}
          </>
        )}
      </QueryState>
    </>
  );
}

const isUnchecked = ({ checkedDate, verification }: Rule): boolean =>
  verification === 'unverified' && checkedDate === null;

const filters: readonly GridFilter<Rule>[] = [
  { key: 'unchecked', label: 'Chưa kiểm chứng', test: isUnchecked },
  { key: 'limit', label: 'Có hạn theo văn bản', test: ({ limit }) => limit !== null },
  { key: 'changed', label: 'Cơ quan đã sửa', test: ({ id }) => id !== null },
];

function RuleList({
  rules,
  onOpen,
}: {
  readonly rules: readonly Rule[];
  readonly onOpen: (rule: Rule) => void;
}) {
  const columns = useMemo((): readonly GridColumn<Rule>[] => {
    const titleOf = (code: string): string => rules.find((rule) => rule.code === code)?.title ?? '';
    const dayWords = ({ anchor, anchorCode, offset, offsetTo, unit }: Rule): string =>
      ruleInWords(offset, offsetTo, unit, anchorWords(anchor, titleOf(anchorCode)));
    const limitWords = ({ limit }: Rule): string =>
      limit === null ? '' : limitInWords(limit, anchorWords(limit.anchor, titleOf(limit.anchorCode)));
    return [
      {
        key: 'title',
        title: 'Việc, người làm',
        text: ({ title }) => title,
        render: ({ active, id, owner, phase, title }) => (
          <>
            <Text fw={500} {...(active ? {} : { td: 'line-through', c: 'dimmed' })}>
              {title}
            </Text>
            <Text size="sm" c="dimmed">
              {[active ? stepPhaseNames[phase] : 'Không dùng', owner].join(' · ')}
            </Text>
            {id !== null && (
              <Badge color="lake" variant="light" tt="none" fw={500}>
                cơ quan sửa
              </Badge>
            )}
          </>
        ),
      },
      {
        key: 'rule',
        title: 'Cách tính ngày',
        width: '30%',
        text: dayWords,
        render: (rule) => (
          <>
            <Text>{dayWords(rule)}</Text>
            {rule.limit !== null && (
              <Text size="sm" c="dimmed">
                văn bản: {limitWords(rule)}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'basis',
        title: 'Căn cứ',
        width: '32%',
        text: ({ basis }) => basis,
        render: (rule) => <BasisMark {...rule} />,
      },
    ];
  }, [rules]);
  return (
    <DataGrid
      label="Thời hạn mẫu"
      noun="thời hạn"
      rows={rules}
      columns={columns}
      filters={filters}
      rowId={({ code }) => code}
      searchText={({ basis, owner, title }) => `${title} ${owner} ${basis}`}
      onOpen={onOpen}
      rowActions={() => [{ label: 'Sửa thời hạn', onSelect: onOpen }]}
    />
  );
}
