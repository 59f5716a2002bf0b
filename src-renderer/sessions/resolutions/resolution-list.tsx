import { Badge, Button, Group, Text } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import type {
  ResolutionFields,
  ResolutionShape,
  ResolutionsReply,
} from '@shared/sessions/resolutions/contract';
import { RESOLUTION_KIND_WORDS } from '@shared/sessions/resolutions/labels';
import styles from './resolutions.module.css';

interface ResolutionListProps {
  readonly reply: ResolutionsReply;
  /** Votes that were passed and have no resolution yet. */
  readonly proposed: readonly ResolutionFields[];
  readonly onPropose: (fields: ResolutionFields) => void;
  readonly onEdit: (resolution: ResolutionShape) => void;
  readonly onTakeNumber: (resolution: ResolutionShape) => void;
  readonly onVoid: (resolution: ResolutionShape) => void;
  readonly onRemove: (resolution: ResolutionShape) => void;
}

/** Vote, base and share as every other screen says them. */
export function voteWords({ vote }: Pick<ResolutionShape, 'vote'>): string {
  if (!vote) return '';
  const outcome = voteOutcome(vote);
  const share = outcome.percentFor === null ? '' : ` (${outcome.percentFor}%)`;
  return `${vote.votesFor}/${outcome.base} tán thành${share}, lượt ${vote.refNo}`;
}

export const failed = ({ vote }: ResolutionShape): boolean =>
  vote !== null && voteOutcome(vote).verdict === 'failed';

export function ResolutionList({ reply, proposed, ...acts }: ResolutionListProps) {
  return (
    <section aria-label="Nghị quyết của kỳ họp">
      <Text size="sm" c="dimmed" mb="xs">
        Số tiếp theo: cá biệt {reply.next.individual}, quy phạm pháp luật {reply.next.normative}.
      </Text>
      <ol className={styles['list']}>
        {reply.resolutions.map((one) => (
          <li key={one.id} data-void={one.voidReason !== '' || undefined}>
            <span className={styles['symbol']}>{one.symbol === '' ? 'Chưa lấy số' : one.symbol}</span>
            <div className={styles['what']}>
              <span className={styles['title']}>{one.title}</span>
              <span className={styles['about']}>
                {[
                  RESOLUTION_KIND_WORDS[one.kind],
                  voteWords(one),
                  one.passedDate === null || failed(one) ? '' : `thông qua ${formatDate(one.passedDate)}`,
                  one.effectDate === null ? '' : `hiệu lực ${formatDate(one.effectDate)}`,
                  one.publishedDate === null ? '' : `đăng tải ${formatDate(one.publishedDate)}`,
                  one.replaces === '' ? '' : `thay thế ${one.replaces}`,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              {failed(one) && one.voidReason === '' && (
                <Badge color="red" variant="outline" tt="none" fw={500}>
                  {one.number === null
                    ? 'Không được thông qua: không lấy số'
                    : 'Không được thông qua: hãy hủy số'}
                </Badge>
              )}
              {one.voidReason !== '' && (
                <Badge color="gray" variant="outline" tt="none" fw={500}>
                  Đã hủy số: {one.voidReason}
                </Badge>
              )}
            </div>
            <Group gap={4} wrap="nowrap">
              {one.number === null && !failed(one) && (
                <Button size="compact-md" variant="light" onClick={() => acts.onTakeNumber(one)}>
                  Lấy số
                </Button>
              )}
              <Button
                size="compact-md"
                variant="subtle"
                onClick={() => acts.onEdit(one)}
                aria-label={`Sửa: ${one.title}`}
              >
                Sửa
              </Button>
              {one.number === null ? (
                <Button
                  size="compact-md"
                  variant="subtle"
                  color="red"
                  onClick={() => acts.onRemove(one)}
                  aria-label={`Bỏ: ${one.title}`}
                >
                  Bỏ
                </Button>
              ) : (
                one.voidReason === '' && (
                  <Button
                    size="compact-md"
                    variant="subtle"
                    color="gray"
                    onClick={() => acts.onVoid(one)}
                    aria-label={`Hủy số ${one.symbol}`}
                  >
                    Hủy số
                  </Button>
                )
              )}
            </Group>
          </li>
        ))}
        {proposed.map((fields) => (
          <li key={fields.voteId} data-proposed>
            <span className={styles['symbol']}>Đã thông qua</span>
            <div className={styles['what']}>
              <span className={styles['title']}>{fields.title}</span>
              <span className={styles['about']}>Chưa lập nghị quyết</span>
            </div>
            <Button
              size="compact-md"
              variant="light"
              onClick={() => acts.onPropose(fields)}
              aria-label={`Lập nghị quyết: ${fields.title}`}
            >
              Lập nghị quyết
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
