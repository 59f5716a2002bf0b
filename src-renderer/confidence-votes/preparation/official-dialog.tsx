import { Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { blockNames, procedureActs } from '@shared/confidence-votes/messages';
import type { Block, Procedure } from '@shared/confidence-votes/model';
import { formatDate, parseTypedDate, type LocalDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { keepCount, shownCount, typedCount } from '../counting/typed-count';
import { DialogActions } from '../../ui/dialogs/dialog-actions';

export interface OfficialWords {
  readonly name: string;
  readonly posts: string;
  readonly birthYear: number | null;
  readonly block: Block;
  /** The day on which the council elected them, or approved their appointment. */
  readonly electedDate: LocalDate | null;
}

interface OfficialDialogProps {
  /** Null for a person who does not stand in the register. */
  readonly official: OfficialWords | null;
  readonly procedure: Procedure;
  readonly onClose: () => void;
  readonly onSave: (words: OfficialWords) => void;
}

/** Name and posts as they are printed on the ballot. */
export function OfficialDialog({ official, procedure, onClose, onSave }: OfficialDialogProps) {
  const [name, setName] = useState(official?.name ?? '');
  const [posts, setPosts] = useState(official?.posts ?? '');
  const [year, setYear] = useState(shownCount(official?.birthYear));
  const [block, setBlock] = useState<Block>(official?.block ?? 'council');
  const [elected, setElected] = useState(official?.electedDate ? formatDate(official.electedDate) : '');
  const [tried, setTried] = useState(false);
  /** Nobody holds such an office before the age of 18. */
  const latestBirth = new Date().getFullYear() - 18;
  const act = procedureActs[procedure];
  const birthYear = typedCount(year);
  const yearWrong = year !== '' && (birthYear === null || birthYear < 1900 || birthYear > latestBirth);
  const electedDate = parseTypedDate(elected);
  const electedWrong = elected.trim() !== '' && electedDate === null;
  const nameMissing = cleanText(name) === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameMissing || yearWrong || electedWrong) return;
    onSave({ name: cleanText(name), posts: cleanText(posts), birthYear, block, electedDate });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{official ? `Sửa người được ${act}` : 'Thêm người ngoài sổ'}</Text>}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Họ và tên"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={name}
            error={tried && nameMissing ? 'Hãy nhập họ và tên.' : null}
            onChange={(event) => setName(event.target.value)}
          />
          <Textarea
            label="Chức vụ"
            description={`Người giữ nhiều chức vụ được ${act} một lần; ghi đủ các chức vụ.`}
            autosize
            minRows={2}
            spellCheck={false}
            value={posts}
            onChange={(event) => setPosts(event.target.value)}
          />
          <Group align="flex-start">
            <TextInput
              label="Năm sinh"
              w={140}
              inputMode="numeric"
              value={year}
              error={tried && yearWrong ? 'Năm sinh không đúng; hãy xem lại.' : null}
              onChange={(event) => setYear(keepCount(event.target.value))}
            />
            <TextInput
              label="Ngày bầu, phê chuẩn"
              w={200}
              inputMode="numeric"
              placeholder="05/02/2026"
              autoComplete="off"
              value={elected}
              error={tried && electedWrong ? 'Ngày không có thật; nhập dạng 05/02/2026.' : null}
              onChange={(event) => setElected(event.target.value)}
            />
            <NativeSelect
              label="Khối"
              value={block}
              onChange={(event) => setBlock(event.target.value as Block)}
              data={Object.entries(blockNames).map(([value, label]) => ({ value, label }))}
            />
          </Group>
          <DialogActions submitLabel={official ? 'Lưu thay đổi' : 'Thêm vào danh sách'} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
