import { Divider, Button, Stack, Text, Alert } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListSource } from '@shared/council/import/contract';
import { uploadFile } from '../../api/files';
import { ChooseFile } from './choose-file';
import { FileDrop } from './file-drop';
import { PasteBox } from './paste-box';

interface ListSourceChoiceProps {
  readonly running: boolean;
  /** Answers the sentence of a refusal, or nothing. */
  readonly onSource: (source: ListSource) => Promise<string | null>;
}

/** A file chosen or dropped, or a block pasted from Excel. Nothing is written yet. */
export function ListSourceChoice({ running, onSource }: ListSourceChoiceProps) {
  const [problem, setProblem] = useState<{ readonly of?: string; readonly words: string } | null>(null);

  async function preview(source: ListSource): Promise<void> {
    setProblem(null);
    const words = await onSource(source);
    if (words === null) return;
    setProblem(source.type === 'upload' ? { of: source.fileName, words } : { words });
  }

  async function take(file: File): Promise<void> {
    const uploaded = await uploadFile(file);
    if (!uploaded.ok) setProblem({ of: file.name, words: uploaded.error });
    else await preview({ type: 'upload', fileId: uploaded.value.id, fileName: file.name });
  }

  return (
    <Stack gap="lg" mt="md">
      {problem !== null && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          {...(problem.of === undefined ? {} : { title: problem.of })}
        >
          {problem.words}
        </Alert>
      )}
      <FileDrop radius="lg" p="xl" onFile={(file) => void take(file)}>
        <Stack align="center" gap="sm">
          <IconFileSpreadsheet size={40} stroke={1.3} color="var(--mantine-color-lake-5)" aria-hidden />
          <ChooseFile accept=".xlsx,.xls,.csv" onChoose={(file) => void take(file)}>
            {(button) => (
              <Button {...button} size="lg" loading={running} autoFocus>
                Chọn tệp Excel
              </Button>
            )}
          </ChooseFile>
          <Text c="dimmed" ta="center">
            hoặc kéo tệp .xlsx, .xls, .csv vào đây. Chưa ghi gì cho đến khi nhấn “Nhập”.
          </Text>
        </Stack>
      </FileDrop>
      <Divider label="hoặc dán từ Excel" labelPosition="center" />
      <PasteBox
        label="Dán khối ô chép từ Excel"
        description="Chép cả dòng tiêu đề, rồi nhấn Ctrl+V trong ô dưới đây."
        submitLabel="Xem trước đoạn đã dán"
        running={running}
        onPaste={(text) => void preview({ type: 'paste', text })}
      />
    </Stack>
  );
}
