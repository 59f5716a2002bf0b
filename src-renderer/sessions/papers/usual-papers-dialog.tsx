import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import type { PapersReply } from '@shared/sessions/papers/contract';
import type { UsualPaper } from '@shared/sessions/papers/usual-papers';
import { useState } from 'react';
import styles from './papers.module.css';

interface UsualPapersDialogProps {
  readonly proposed: readonly UsualPaper[];
  readonly items: PapersReply['items'];
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onAdd: (papers: readonly UsualPaper[]) => void;
}

const keyOf = ({ itemId, kind }: UsualPaper): string => `${itemId} ${kind}`;

/** What the items of the agenda usually need, to be looked at before it is added. */
export function UsualPapersDialog({ items, onAdd, onClose, proposed, running }: UsualPapersDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>(() => proposed.map(keyOf));
  const parts = items
    .map((item) => ({ item, papers: proposed.filter(({ itemId }) => itemId === item.id) }))
    .filter(({ papers }) => papers.length > 0);
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Tài liệu thường có</Text>}>
      <Stack>
        <Text size="sm" c="dimmed">
          Bỏ dấu ở tài liệu không cần; tên và cơ quan gửi sửa được sau khi thêm.
        </Text>
        <Checkbox.Group value={[...chosen]} onChange={setChosen}>
          <Stack gap="sm">
            {parts.map(({ item, papers }) => (
              <section key={item.id} aria-label={`Mục ${item.no}`}>
                <Text size="sm" fw={600}>
                  {item.no}. {item.title}
                </Text>
                <ul className={styles['versions']}>
                  {papers.map((paper) => (
                    <li key={keyOf(paper)}>
                      <Checkbox
                        value={keyOf(paper)}
                        label={
                          <>
                            <span className={styles['title']}>{paper.title}</span>
                            <span className={styles['about']}>
                              {paper.responsible === '' ? 'Chưa rõ cơ quan gửi' : paper.responsible}
                            </span>
                          </>
                        }
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để nguyên
          </Button>
          <Button
            data-autofocus
            loading={running}
            disabled={chosen.length === 0}
            onClick={() => onAdd(proposed.filter((paper) => chosen.includes(keyOf(paper))))}
          >
            Thêm {chosen.length} tài liệu
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
