import { Badge, Button, Stack, Text } from '@mantine/core';
import { IconCoins, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatCount } from '@shared/official-documents';
import type { PaymentItemRecord } from '@shared/training/payments/contract';
import { PAYEE_WORDS, PER_WORDS } from '@shared/training/payments/payment-list';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { ClassFrame, useClassId } from '../class-frame';
import { PaymentDetail } from './payment-detail';
import { PaymentDialog } from './payment-dialog';

const money = (
  key: string,
  title: string,
  value: (item: PaymentItemRecord) => number,
): GridColumn<PaymentItemRecord> => ({
  key,
  title,
  text: (item) => formatCount(value(item)),
  sortValue: value,
  align: 'right',
  nowrap: true,
});

const itemColumns: readonly GridColumn<PaymentItemRecord>[] = [
  {
    key: 'title',
    title: 'Khoản chi',
    text: ({ title }) => title,
    render: (item) => (
      <>
        <Text fw={500}>{item.title}</Text>
        <Text size="sm" c="dimmed">
          {PAYEE_WORDS[item.payee]}, theo {PER_WORDS[item.paidPer]}
        </Text>
      </>
    ),
    sortText: ({ title }) => title,
    footer: () => 'Cộng',
  },
  money('rate', 'Mức chi (đồng)', (item) => item.rate),
  money('people', 'Số người', (item) => item.list.rows.length),
  {
    ...money('total', 'Thành tiền (đồng)', (item) => item.list.total),
    footer: (items) => formatCount(items.reduce((sum, item) => sum + item.list.total, 0)),
  },
  {
    key: 'checked',
    title: 'Kiểm chứng',
    text: ({ checkedBy }) => (checkedBy === '' ? 'chưa kiểm chứng' : `đã đối chiếu: ${checkedBy}`),
    render: ({ checkedBy }) => (
      <Badge variant="light" color={checkedBy === '' ? 'amber' : 'lake'} size="lg" tt="none" fw={500}>
        {checkedBy === '' ? 'chưa kiểm chứng' : `đã đối chiếu: ${checkedBy}`}
      </Badge>
    ),
  },
];

/** T11: what is paid in the class, counted from the roll as it stands. */
export function PaymentsPage() {
  const classId = useClassId();
  const payments = useCall('trainingPayments.listPayments', { classId });
  const removal = useCommand('trainingPayments.removePayment');
  const { ask, dialog: question } = useConfirm();
  const [openId, setOpenId] = useState<string | null>(null);
  const [editing, setEditing] = useState<PaymentItemRecord | 'new' | null>(null);

  const remove = async (item: PaymentItemRecord): Promise<void> => {
    const sure = await ask({
      title: `Bỏ khoản chi “${item.title}”?`,
      body: 'Danh sách in từ khoản này không lập được nữa.',
      confirm: 'Bỏ khoản chi',
      destructive: true,
    });
    if (!sure) return;
    const removed = await removal.run({ id: item.id, version: item.version });
    if (removed.ok) showDone('Đã bỏ khoản chi.');
  };

  return (
    <ClassFrame
      primary={() => (
        <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
          Thêm khoản chi
        </Button>
      )}
    >
      {() => (
        <QueryState query={payments}>
          {({ items, earlier, total, totalInWords }) => {
            const open = items.find(({ id }) => id === openId) ?? items[0];
            return (
              <>
                {items.length === 0 ? (
                  <EmptyState
                    icon={IconCoins}
                    title="Chưa có khoản chi nào"
                    actions={
                      <Button variant="light" onClick={() => setEditing('new')}>
                        Thêm khoản chi
                      </Button>
                    }
                  >
                    Nước uống, tiền ăn, lưu trú, đi lại, thù lao: ghi mức chi và căn cứ một lần, danh sách
                    từng người được tính theo điểm danh, có tổng tiền bằng chữ và cột ký nhận.
                  </EmptyState>
                ) : (
                  <Stack gap="lg" mt="md">
                    <DataGrid
                      label="Các khoản chi"
                      noun="khoản"
                      rows={items}
                      columns={itemColumns}
                      rowId={({ id }) => id}
                      selectedId={open?.id}
                      searchText={({ title, basis }) => `${title} ${basis}`}
                      onOpen={({ id }) => setOpenId(id)}
                      rowActions={() => [
                        { label: 'Sửa khoản chi', onSelect: setEditing },
                        {
                          label: 'Bỏ khoản chi',
                          destructive: true,
                          onSelect: (item) => void remove(item),
                        },
                      ]}
                    />
                    <Text c="dimmed">
                      Tổng các khoản: {formatCount(total)} đồng ({totalInWords.toLowerCase()}).
                    </Text>
                    {open && <PaymentDetail item={open} onEdit={() => setEditing(open)} />}
                  </Stack>
                )}
                {editing !== null && (
                  <PaymentDialog
                    classId={classId}
                    item={editing === 'new' ? null : editing}
                    earlier={earlier}
                    onClose={() => setEditing(null)}
                    onSaved={(id) => {
                      setEditing(null);
                      setOpenId(id);
                    }}
                  />
                )}
                {question}
              </>
            );
          }}
        </QueryState>
      )}
    </ClassFrame>
  );
}
