import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useState } from 'react';
import type { EvaluationRecord, SheetRecord } from '@shared/training/evaluation/contract';
import { readPastedSheets } from '@shared/training/evaluation/summary';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { ClassFrame, useClassId } from '../class-frame';
import { QuestionsDialog } from './questions-dialog';
import { SummaryView } from './summary-view';
import { TypingSheet } from './typing-sheet';

type Dialog = 'questions' | 'paste' | null;

const sheetColumns: readonly GridColumn<SheetRecord>[] = [
  {
    key: 'number',
    title: 'Phiếu',
    text: ({ number }) => `Số ${number}`,
    sortValue: ({ number }) => number,
    nowrap: true,
  },
  { key: 'marks', title: 'Điểm', text: ({ marks }) => [...marks].join(' '), nowrap: true },
  { key: 'comment', title: 'Ý kiến', text: ({ comment }) => comment },
];

/** T8: the questionnaire of a class, typed sheet by sheet or pasted, and what it comes to. */
export function EvaluationPage() {
  const classId = useClassId();
  const evaluation = useCall('trainingEvaluation.getEvaluation', { classId });
  const [dialog, setDialog] = useState<Dialog>(null);
  return (
    <ClassFrame
      secondary={() => (
        <>
          <Button variant="default" onClick={() => setDialog('questions')}>
            Câu hỏi
          </Button>
          {(evaluation.data?.questions.length ?? 0) > 0 && (
            <Button variant="default" onClick={() => setDialog('paste')}>
              Dán từ Excel
            </Button>
          )}
        </>
      )}
    >
      {() => (
        <QueryState query={evaluation}>
          {(found) => (
            <>
              {found.questions.length === 0 ? (
                <EmptyState
                  icon={IconClipboardList}
                  title="Phiếu đánh giá chưa có câu hỏi"
                  actions={
                    <Button variant="light" onClick={() => setDialog('questions')}>
                      Soạn câu hỏi
                    </Button>
                  }
                >
                  Có câu hỏi rồi thì in phiếu ở tab “Văn bản”, nhập từng phiếu bằng phím số, xem biểu đồ và in
                  bảng tổng hợp. Chưa soạn thì phiếu ở tab “Văn bản” in 6 câu thường dùng.
                </EmptyState>
              ) : (
                <Loaded classId={classId} evaluation={found} />
              )}
              {dialog === 'questions' && (
                <QuestionsDialog
                  classId={classId}
                  questions={found.questions}
                  sheets={found.sheets.length}
                  onClose={() => setDialog(null)}
                />
              )}
              {dialog === 'paste' && (
                <PasteSheets classId={classId} evaluation={found} onClose={() => setDialog(null)} />
              )}
            </>
          )}
        </QueryState>
      )}
    </ClassFrame>
  );
}

function Loaded({
  classId,
  evaluation,
}: {
  readonly classId: string;
  readonly evaluation: EvaluationRecord;
}) {
  const [editing, setEditing] = useState<SheetRecord | null>(null);
  const removal = useCommand('trainingEvaluation.removeSheet');
  const { ask, dialog } = useConfirm();
  const remove = async (sheet: SheetRecord): Promise<void> => {
    const sure = await ask({
      title: `Bỏ phiếu số ${sheet.number}?`,
      body: 'Điểm và ý kiến của phiếu mất hẳn.',
      confirm: 'Bỏ phiếu',
      destructive: true,
    });
    if (!sure) return;
    const removed = await removal.run({ id: sheet.id, version: sheet.version });
    if (removed.ok) showDone(`Đã bỏ phiếu số ${sheet.number}.`);
  };
  return (
    <Stack gap="lg" mt="md">
      <TypingSheet
        key={editing?.id ?? 'next'}
        classId={classId}
        evaluation={evaluation}
        sheet={editing}
        onDone={() => setEditing(null)}
      />
      {evaluation.sheets.length > 0 && (
        <>
          <SummaryView summary={evaluation.summary} />
          <DataGrid
            label="Phiếu đã nhập"
            noun="phiếu"
            rows={evaluation.sheets}
            columns={sheetColumns}
            rowId={({ id }) => id}
            searchText={({ number, comment }) => `${number} ${comment}`}
            initialSort={{ column: 'number', descending: true }}
            onOpen={setEditing}
            rowActions={() => [
              { label: 'Sửa phiếu', onSelect: setEditing },
              { label: 'Bỏ phiếu', destructive: true, onSelect: (sheet) => void remove(sheet) },
            ]}
          />
        </>
      )}
      {dialog}
    </Stack>
  );
}

interface PasteSheetsProps {
  readonly classId: string;
  readonly evaluation: EvaluationRecord;
  readonly onClose: () => void;
}

function PasteSheets({ classId, evaluation, onClose }: PasteSheetsProps) {
  const [text, setText] = useState('');
  const add = useCommand('trainingEvaluation.addSheets');
  const { problems, sheets } = readPastedSheets(text, evaluation.questions.length);
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Dán phiếu từ Excel</Text>}>
      <Stack gap="md">
        <Text c="dimmed">
          Mỗi phiếu một dòng, mỗi câu hỏi một cột ({evaluation.questions.length} cột), điểm từ 1 đến 5, ô
          trống là không trả lời.
        </Text>
        <Textarea
          label="Khối ô chép từ Excel"
          data-autofocus
          minRows={6}
          maxRows={12}
          autosize
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {problems.length > 0 && (
          <Alert color="amber" variant="light">
            {problems.slice(0, 5).map(({ line, why }) => (
              <div key={line}>
                Dòng {line}: {why}.
              </div>
            ))}
            {problems.length > 5 && <div>… và {problems.length - 5} dòng khác.</div>}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Đóng
          </Button>
          <Button
            disabled={sheets.length === 0 || problems.length > 0}
            loading={add.running}
            onClick={() =>
              void add.run({ classId, sheets: [...sheets] }).then((reply) => {
                if (!reply.ok) return;
                showDone(`Đã nhập ${reply.value.added} phiếu.`);
                onClose();
              })
            }
          >
            Nhập {sheets.length} phiếu
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
