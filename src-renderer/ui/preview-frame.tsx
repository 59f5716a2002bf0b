import { Loader, Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Artifact } from '@shared/contract/fields';
import { artifactUrl } from '../api/files';
import styles from './preview-frame.module.css';

interface PreviewFrameProps {
  readonly title: string;
  readonly artifact: Artifact | null;
  /** Why there is no page: a refusal in words. */
  readonly refusal: string | null;
  readonly drawing: boolean;
  /** A5 is shown as large as it is beside A4. */
  readonly sheetWidth?: number;
}

/** A sheet of A4 (210 mm) with a little air on both sides, in pixels of the page. */
const SHEET_WIDTH = 850;

/** The page as it will print. The frame runs no script and reaches nothing. */
export function PreviewFrame({
  title,
  artifact,
  refusal,
  drawing,
  sheetWidth = SHEET_WIDTH,
}: PreviewFrameProps) {
  const { ref, width } = useElementSize();
  const scale = width > 0 ? Math.min(1, width / sheetWidth) : 1;
  return (
    <div ref={ref} className={styles['preview']}>
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
        <iframe
          // Another page in the same frame would be a step of the browser's history: Back would show the older one.
          key={artifactUrl(artifact)}
          className={styles['page']}
          style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          title={title}
          src={artifactUrl(artifact)}
          sandbox=""
        />
      )}
    </div>
  );
}
