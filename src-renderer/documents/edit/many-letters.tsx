import { Button, Group, NativeSelect } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { DocumentKind } from '@shared/documents/kinds';
import type { LocalDate } from '@shared/kernel/local-date';
import type { Result } from '@shared/kernel/result';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { showDone } from '../../api/notices';
import { NumberNow } from './number-now-on-demand';
import { issueDateOf, type NumberWish } from './number-wish';

export type LetterFormat = 'docx' | 'pdf';

interface ManyLettersProps {
  readonly kind: DocumentKind;
  readonly count: number;
  /** "công văn đôn đốc", told once they are made. */
  readonly noun: string;
  readonly today: LocalDate;
  /** What happens without a number. */
  readonly otherwise: string;
  readonly running: boolean;
  /** Makes them all in one step; without a day they stay drafts. */
  readonly make: (issueDate: LocalDate | null, format: LetterFormat) => Promise<Result<Artifact, AppError>>;
  readonly onClose: () => void;
}

/** The last part of a dialog that makes a letter to each of many: their numbers, their format, and the step itself. */
export function ManyLetters({
  kind,
  count,
  noun,
  today,
  otherwise,
  running,
  make,
  onClose,
}: ManyLettersProps) {
  const [format, setFormat] = useState<LetterFormat>('docx');
  const [wish, setWish] = useState<NumberWish>({ numbered: true, typed: today });
  const issueDate = issueDateOf(wish);
  const submit = async () => {
    if (issueDate === undefined) return;
    const reply = await make(issueDate, format);
    if (!reply.ok) return;
    saveArtifact(reply.value);
    const made = `${count} ${noun}`;
    showDone(issueDate === null ? `Đã lập dự thảo ${made}.` : `Đã cấp số, lập ${made}.`);
    onClose();
  };
  return (
    <>
      <NumberNow kind={kind} count={count} wish={wish} onWish={setWish} otherwise={otherwise} />
      <Group justify="flex-end" align="flex-end">
        <NativeSelect
          label="Định dạng"
          value={format}
          data={[
            { value: 'docx', label: 'Word' },
            { value: 'pdf', label: 'PDF' },
          ]}
          onChange={(event) => setFormat(event.target.value === 'pdf' ? 'pdf' : 'docx')}
        />
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
        <Button
          data-autofocus
          loading={running}
          disabled={count === 0 || issueDate === undefined}
          onClick={() => void submit()}
        >
          Lập {count} công văn
        </Button>
      </Group>
    </>
  );
}
