import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import { RequiredLine } from '@shared/contract/fields';
import { errorMessage } from '@shared/contract/error-messages';
import { USUAL_QUESTIONS } from '@shared/training/evaluation/summary';
import { useCommand } from '../../api/queries';
import { EditableRows } from '../plans/editable-rows';
import type { RowField } from '../plans/row-values';

interface QuestionsDialogProps {
  readonly classId: string;
  readonly questions: readonly string[];
  readonly sheets: number;
  readonly onClose: () => void;
}

const Question = z.strictObject({ wording: RequiredLine(300) });

const fields: readonly RowField[] = [{ key: 'wording', title: 'Nội dung đánh giá', kind: 'text' }];

/** What the sheet asks, line by line; once sheets were typed lines are only reworded and added. */
export function QuestionsDialog({ classId, questions, sheets, onClose }: QuestionsDialogProps) {
  const save = useCommand('trainingEvaluation.saveQuestions', { quiet: true });
  const write = async (wordings: readonly string[]): Promise<string | null> => {
    const reply = await save.run({ classId, questions: [...wordings] });
    return reply.ok ? null : errorMessage(reply.error);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Câu hỏi của phiếu đánh giá</Text>}>
      <Stack gap="md">
        {sheets > 0 && (
          <Alert color="amber" variant="light">
            Đã nhập {sheets} phiếu: chỉ sửa lời hoặc thêm câu ở cuối.
          </Alert>
        )}
        {questions.length === 0 && (
          <Button variant="default" onClick={() => void write(USUAL_QUESTIONS)} loading={save.running}>
            Lấy {USUAL_QUESTIONS.length} câu hỏi thường dùng
          </Button>
        )}
        <EditableRows
          label="Câu hỏi của phiếu đánh giá"
          addLabel="Thêm câu hỏi"
          fields={fields}
          schema={Question}
          rows={questions.map((wording) => ({ wording }))}
          onSave={(rows) => write(rows.map(({ wording }) => wording))}
        />
        <Button onClick={onClose} style={{ alignSelf: 'flex-end' }}>
          Xong
        </Button>
      </Stack>
    </Modal>
  );
}
