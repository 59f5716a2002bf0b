import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { formatCount } from '@shared/official-documents';
import type { PaymentItemRecord } from '@shared/training/payments/contract';
import { PER_WORDS, unpaidWords } from '@shared/training/payments/payment-list';
import { useCommand } from '../../api/queries';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { PaperMenu } from '../paper-menu';

type Row = PaymentItemRecord['list']['rows'][number];

const rowColumns = (per: string): readonly GridColumn<Row>[] => [
  {
    key: 'name',
    title: 'Họ và tên',
    text: ({ fullName, note }) => (note === '' ? fullName : `${fullName} (${note.toLowerCase()})`),
    render: ({ fullName, note }) => (
      <>
        <Text fw={500}>{fullName}</Text>
        {note !== '' && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </>
    ),
    sortName: ({ fullName }) => fullName,
    footer: () => 'Cộng',
  },
  {
    key: 'unit',
    title: 'Đơn vị',
    text: ({ unitLabel }) => unitLabel,
    sortText: ({ unitLabel }) => unitLabel,
  },
  {
    key: 'count',
    title: `Số ${per}`,
    text: ({ count }) => String(count),
    sortValue: ({ count }) => count,
    align: 'right',
    footer: (rows) => rows.reduce((sum, row) => sum + row.count, 0),
  },
  {
    key: 'amount',
    title: 'Thành tiền (đồng)',
    text: ({ amount }) => formatCount(amount),
    sortValue: ({ amount }) => amount,
    align: 'right',
    nowrap: true,
    footer: (rows) => formatCount(rows.reduce((sum, row) => sum + row.amount, 0)),
  },
];

interface PaymentDetailProps {
  readonly item: PaymentItemRecord;
  readonly onEdit: () => void;
}

/** Person by person what one item pays, and what is outside of it. */
export function PaymentDetail({ item, onEdit }: PaymentDetailProps) {
  const make = useCommand('trainingPayments.makePaymentList');
  const { list } = item;
  const unpaid = unpaidWords(list, item.payee);
  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" mb="sm" align="flex-start">
        <div>
          <Title order={2}>{item.title}</Title>
          <Text c="dimmed">
            {formatCount(item.rate)} đồng/{PER_WORDS[item.paidPer]}
            {item.basis === '' ? '' : ` · ${item.basis}`}
          </Text>
        </div>
        <Group gap="sm">
          <Button variant="default" onClick={onEdit}>
            Sửa khoản chi
          </Button>
          <PaperMenu
            label="In danh sách"
            formats={['pdf', 'docx', 'xlsx']}
            running={make.running}
            make={(format) => make.run({ id: item.id, format })}
          />
        </Group>
      </Group>
      {unpaid.length > 0 && (
        <Alert color="amber" variant="light" mb="md">
          Còn {unpaid.join('; ')}: chưa tính trong danh sách.
        </Alert>
      )}
      {item.payee === 'lecturer' && list.rows.length === 0 && (
        <Alert color="amber" variant="light" mb="md">
          Chưa buổi nào ghi báo cáo viên; ghi ở “Thông tin và buổi học”.
        </Alert>
      )}
      <DataGrid
        label={`Danh sách chi tiền: ${item.title}`}
        noun="người"
        rows={list.rows}
        columns={rowColumns(PER_WORDS[item.paidPer])}
        rowId={({ no }) => String(no)}
        searchText={({ fullName, unitLabel }) => `${fullName} ${unitLabel}`}
      />
      <Text mt="sm">
        Bằng chữ: <i>{list.totalInWords}</i>.
      </Text>
    </Paper>
  );
}
