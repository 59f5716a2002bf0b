import { Loader, Text, VisuallyHidden } from '@mantine/core';
import type { Artifact } from '@shared/contract/fields';
import { artifactUrl } from '../../api/files';
import styles from './document-page.module.css';

interface PreviewFrameProps {
  readonly title: string;
  readonly artifact: Artifact | null;
  /** Why there is no page: a refusal in words. */
  readonly refusal: string | null;
  readonly drawing: boolean;
}

/** The page as it will print. The frame runs no script and reaches nothing. */
export function PreviewFrame({ title, artifact, refusal, drawing }: PreviewFrameProps) {
  return (
    <div className={styles['preview']}>
      {drawing && (
        <span className={styles['drawing']} role="status">
          <Loader size="xs" />
          <VisuallyHidden>Đang vẽ trang…</VisuallyHidden>
        </span>
      )}
      {refusal !== null && (
        <Text className={styles['refusal']} role="alert">
          {refusal}
        </Text>
      )}
      {refusal === null && artifact && (
        <iframe className={styles['page']} title={title} src={artifactUrl(artifact)} sandbox="" />
      )}
    </div>
  );
}
