import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { UnitPost } from '@shared/council/unit-officers/posts';
import { searched } from '@shared/kernel/vietnamese-text';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { QueryState } from '../../ui/query-state';
import { RefusalLine } from '../../ui/refusal-line';
import styles from './trainees.module.css';

interface RegisterDialogProps {
  readonly classId: string;
  readonly onClose: () => void;
}

/** Everybody who holds one of the posts chosen; who is in the class already is not added again. */
export function RegisterDialog({ classId, onClose }: RegisterDialogProps) {
  const posts = useCall('training.listPostChoices', { classId });
  const units = useCall('training.listUnitPostChoices', { classId });
  const add = useCommand('training.addFromRegister', { quiet: true });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [unitPosts, setUnitPosts] = useState<readonly UnitPost[]>([]);
  const [query, setQuery] = useState('');
  const [refused, setRefused] = useState('');

  async function submit(): Promise<void> {
    const reply = await add.run({ classId, postIds: [...chosen], unitPosts: [...unitPosts] });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    const { added, known } = reply.value;
    showDone(`Đã thêm ${added} học viên${known > 0 ? `; ${known} người đã có trong lớp` : ''}.`);
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>Chọn học viên từ sổ theo chức danh</Text>}
    >
      <QueryState query={posts}>
        {(list) => (
          <Stack>
            <RefusalLine refusal={refused} />
            <TextField
              label="Tìm chức danh"
              data-autofocus
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            {units.data && units.data.length > 0 && (
              <div role="group" aria-label="Lãnh đạo HĐND các xã, phường">
                <Text fw={600} mb={4}>
                  Lãnh đạo HĐND các xã, phường (mục Đơn vị)
                </Text>
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
                  {units.data.map(({ post, title, holders, inClass }) => (
                    <Checkbox
                      key={post}
                      size="md"
                      label={`${title} (${holders})`}
                      description={inClass > 0 ? `${inClass} người đã có trong lớp` : undefined}
                      checked={unitPosts.includes(post)}
                      onChange={(event) =>
                        setUnitPosts(
                          event.currentTarget.checked
                            ? [...unitPosts, post]
                            : unitPosts.filter((one) => one !== post),
                        )
                      }
                    />
                  ))}
                </SimpleGrid>
              </div>
            )}
            <div className={styles['checks']} role="group" aria-label="Chức danh">
              {searched(list, ({ title, bodyName }) => `${title} ${bodyName}`, query).map((post) => (
                <Checkbox
                  key={post.postId}
                  size="md"
                  label={post.title}
                  description={post.holders
                    .map(({ name, inClass }) => (inClass ? `${name} (đã có)` : name))
                    .join(', ')}
                  checked={chosen.includes(post.postId)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked
                        ? [...chosen, post.postId]
                        : chosen.filter((id) => id !== post.postId),
                    )
                  }
                />
              ))}
              {list.length === 0 && <Text c="dimmed">Sổ chưa có ai giữ chức danh nào.</Text>}
            </div>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Không thêm
              </Button>
              <Button
                disabled={chosen.length + unitPosts.length === 0}
                loading={add.running}
                onClick={() => void submit()}
              >
                Thêm vào lớp
              </Button>
            </Group>
          </Stack>
        )}
      </QueryState>
    </Modal>
  );
}
