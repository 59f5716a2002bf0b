import { Anchor, Checkbox, Group, Text } from '@mantine/core';
import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { isLocalDate } from '@shared/kernel/local-date';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { DateField } from '../../ui/forms/fields';
import { nextOf } from './next-number';
import { issueDateOf, type NumberWish } from './number-wish';

export interface NumberNowProps {
  readonly kind: DocumentKind;
  /** How many papers take a number. */
  readonly count: number;
  readonly wish: NumberWish;
  readonly onWish: (wish: NumberWish) => void;
  /** What happens without a number. */
  readonly otherwise: string;
}

/** Papers that are made in one step take their numbers in the same step, unless the office wants to wait. */
export function NumberNow({ count, kind, onWish, otherwise, wish }: NumberNowProps) {
  const series = useCall('documents.listNumberSeries', { year: null });
  const day = issueDateOf(wish);
  const next = nextOf(series.data, factsOf(kind).abbreviation, day ?? null);
  const last = next === null ? null : next + count - 1;
  return (
    <Group align="flex-start" gap="lg">
      <DateField
        label="Ngày ban hành"
        w={170}
        disabled={!wish.numbered}
        defaultValue={wish.typed}
        onChange={(typed) => onWish({ ...wish, typed })}
        error={wish.numbered ? dayProblem(wish.typed) : null}
      />
      <div>
        <Checkbox
          mt={30}
          label="Cấp số từ sổ ngay"
          checked={wish.numbered}
          onChange={(event) => onWish({ ...wish, numbered: event.currentTarget.checked })}
        />
        <Text size="sm" c="dimmed" mt={4}>
          {wish.numbered && next !== null && last !== null ? (
            <>
              {last > next ? `Số tiếp theo: ${next} đến ${last}. ` : `Số tiếp theo: ${next}. `}
              <Anchor component={Link} to="/documents/numbers" inherit>
                Sổ đăng ký số
              </Anchor>
            </>
          ) : wish.numbered ? (
            'Ghi đúng ngày để biết các số tiếp theo.'
          ) : (
            otherwise
          )}
        </Text>
      </div>
    </Group>
  );
}

function dayProblem(typed: string | null): string | null {
  if (typed === null) return 'Hãy nhập ngày.';
  return isLocalDate(typed) ? null : 'Ngày không có thật.';
}
