import type { Post } from '@shared/council/contract';
import { RecordPanel } from '../record-panel';
import { useRemoveRecord } from '../use-remove-record';
import { HoldingsList } from './holdings-list';
import { PostForm } from './post-form';

interface PostPanelProps {
  readonly post: Post | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** One post: who holds it and held it, the post itself, its history. */
export function PostPanel({ post, onClose, onCreated }: PostPanelProps) {
  const { remove, dialog } = useRemoveRecord<Post>(
    'council.removePost',
    {
      title: ({ title }) => `Xóa chức danh ${title}?`,
      body: 'Chỉ xóa được chức danh chưa có người giữ.',
      confirm: 'Xóa chức danh',
      done: ({ title }) => `Đã xóa chức danh ${title}.`,
    },
    onClose,
  );
  return (
    <>
      <RecordPanel
        title={post?.title ?? 'Thêm chức danh'}
        entity="post"
        id={post?.id ?? null}
        onClose={onClose}
        onRemove={() => post && remove(post)}
        formTab="Chức danh"
        {...(post && { first: { label: 'Người giữ', content: <HoldingsList post={post} /> } })}
        form={(place) => <PostForm post={post} onCreated={onCreated} {...place} />}
      />
      {dialog}
    </>
  );
}
