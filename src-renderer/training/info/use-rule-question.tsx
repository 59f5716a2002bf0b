import { List, Stack, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { ClassFields } from '@shared/training/class-contract';
import type { ClassRecord } from '@shared/training/contract';
import { call } from '../../api/client';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';

const RULE = ['certificate', 'minPercent', 'countUnit', 'excusedCountsAs', 'needEssay'] as const;
/** So many names are read; the rest is a number. */
const NAMED = 8;

/**
 * Row A13: a rule that is changed after certificates were given is asked about, with who would keep a certificate without
 * being eligible and who would become so.
 */
export function useRuleQuestion(one: ClassRecord): {
  readonly mayChange: (fields: ClassFields) => Promise<boolean>;
  readonly dialog: ReactNode;
} {
  const { ask, dialog } = useConfirm();
  // The question takes the focus, and a form that loses it saves itself: that attempt has its answer already.
  const declined = useRef('');

  async function mayChange(fields: ClassFields): Promise<boolean> {
    if (RULE.every((name) => fields[name] === one.fields[name])) return true;
    const key = JSON.stringify(fields);
    if (declined.current === key) {
      declined.current = '';
      return false;
    }
    const compared = await call('trainingCertificates.compareRule', { classId: one.id, fields });
    if (!compared.ok || compared.value.lose.length + compared.value.gain.length === 0) return true;
    const { lose, gain } = compared.value;
    const sure = await ask({
      title: 'Lớp đã cấp giấy chứng nhận',
      body: (
        <Stack gap="sm">
          <People title={`${lose.length} người đang giữ giấy sẽ không còn đủ điều kiện:`} names={lose} />
          <People title={`${gain.length} người chưa đủ sẽ thành đủ điều kiện:`} names={gain} />
          <Text>Giấy đã cấp giữ nguyên số; mục Chứng nhận có bộ lọc “Có giấy, không còn đủ điều kiện”.</Text>
        </Stack>
      ),
      confirm: 'Vẫn đổi quy tắc',
      cancel: 'Giữ quy tắc cũ',
    });
    declined.current = sure ? '' : key;
    return sure;
  }

  return { mayChange, dialog };
}

function People({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - NAMED;
  return (
    <div>
      <Text>{title}</Text>
      <List size="sm">
        {names.slice(0, NAMED).map((name, place) => (
          <List.Item key={`${name} ${place}`}>{name}</List.Item>
        ))}
        {more > 0 && <List.Item>và {more} người khác</List.Item>}
      </List>
    </div>
  );
}
