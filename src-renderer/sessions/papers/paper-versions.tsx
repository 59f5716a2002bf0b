import { Button, Group, Paper as Box, Text } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { ChooseFile } from '../../ui/import/choose-file';
import type { ShownPaper } from './paper-filters';
import styles from './papers.module.css';
import { receivedInWords, sizeInWords, takenFormats, versionInWords } from './words';

interface PaperVersionsProps {
  readonly paper: ShownPaper;
  readonly working: boolean;
  readonly onAttach: (paper: ShownPaper, files: readonly File[]) => void;
  readonly onOpenVersion: (versionId: string, download: boolean) => void;
}

/** Every file that was handed in, the newest first; a new one never takes the place of an older one. */
export function PaperVersions({ paper, working, onAttach, onOpenVersion }: PaperVersionsProps) {
  const [over, setOver] = useState(false);
  return (
    <Box
      component="section"
      withBorder
      p="md"
      aria-label="Tệp của tài liệu"
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onAttach(paper, [...event.dataTransfer.files]);
      }}
    >
      <Group justify="space-between" mb={paper.versions.length === 0 ? 0 : 'xs'}>
        <Text size="sm" c="dimmed">
          Kéo tệp PDF, Word, Excel hoặc ảnh vào đây; lần gửi cũ vẫn được giữ.
        </Text>
        <ChooseFile accept={takenFormats} onChoose={(file) => onAttach(paper, [file])}>
          {(button) => (
            <Button {...button} variant="default" size="compact-md" loading={working}>
              Chọn tệp
            </Button>
          )}
        </ChooseFile>
      </Group>
      <ul className={styles['versions']}>
        {paper.versions.toReversed().map((version) => (
          <li key={version.id}>
            <span>
              <span className={styles['title']}>{version.fileName}</span>
              <span className={styles['about']} title={`SHA-256 ${version.sha256}`}>
                {versionInWords(version)} · {sizeInWords(version.size)} · {receivedInWords(version)}
              </span>
            </span>
            <Group gap={4}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconEye size={16} />}
                aria-label={`Mở: ${version.fileName}`}
                onClick={() => onOpenVersion(version.id, false)}
              >
                Mở
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconDownload size={16} />}
                aria-label={`Tải: ${version.fileName}`}
                onClick={() => onOpenVersion(version.id, true)}
              >
                Tải
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Box>
  );
}
