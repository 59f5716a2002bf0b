import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Post } from '@shared/council/contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/confirm-dialog';
import { HistoryPanel } from '../../ui/history-panel';
import { SidePanel } from '../../ui/side-panel';
import { HoldingsList } from './holdings-list';
import { PostForm } from './post-form';

interface PostPanelProps {
  readonly post: Post | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** One post beside the list: who holds it and held it, the post itself, its history. */
export function PostPanel({ post, onClose, onCreated }: PostPanelProps) {
  const [edition, setEdition] = useState(0);
  const removePost = useCommand('council.removePost');
  const { ask, dialog } = useConfirm();
  if (!post) {
    return (
      <SidePanel title="Thêm chức danh" onClose={onClose}>
        <PostForm post={null} onCreated={onCreated} onReload={onClose} actions={null} />
      </SidePanel>
    );
  }

  async function remove(target: Post): Promise<void> {
    const sure = await ask({
      title: `Xóa chức danh ${target.title}?`,
      body: 'Chỉ xóa được chức danh chưa có người giữ.',
      confirm: 'Xóa chức danh',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removePost.run({ id: target.id, version: target.version });
    if (!reply.ok) return;
    showDone(`Đã xóa chức danh ${target.title}.`);
    onClose();
  }

  return (
    <SidePanel title={post.title} onClose={onClose}>
      <Tabs defaultValue="holders" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="holders">Người giữ</Tabs.Tab>
          <Tabs.Tab value="fields">Chức danh</Tabs.Tab>
          <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="holders">
          <HoldingsList post={post} />
        </Tabs.Panel>
        <Tabs.Panel value="fields">
          <PostForm
            key={edition}
            post={post}
            onCreated={onCreated}
            onReload={() => setEdition(edition + 1)}
            actions={
              <Button variant="subtle" color="red" onClick={() => void remove(post)}>
                Xóa…
              </Button>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel entity="post" id={post.id} />
        </Tabs.Panel>
      </Tabs>
      {dialog}
    </SidePanel>
  );
}
