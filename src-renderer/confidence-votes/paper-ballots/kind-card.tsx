import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import {
  releaseState,
  sheetsPrinted,
  sheetsReplaced,
  type BallotRelease,
  type KindRelease,
} from '@shared/confidence-votes/paper-ballots/model';
import { lengthOfBallot, sheetsOfBallot } from '@shared/confidence-votes/paper-ballots/sheets-of-ballot';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { IconPrinter } from '@tabler/icons-react';
import styles from './paper-ballots.module.css';

interface KindCardProps {
  readonly kind: KindRelease;
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onPrint: (release: BallotRelease) => void;
}

const STATE = {
  none: { color: 'gray', text: 'chưa phát hành' },
  current: { color: 'green', text: 'đúng danh sách' },
  changed: { color: 'amber', text: 'danh sách đã đổi' },
} as const;

/** A ballot of one sheet is counted by sheets as they come out of the printer; of more than one, ballots are counted. */
const unitOf = (release: BallotRelease | undefined): string =>
  sheetsOfBallot(release?.pages ?? 1) > 1 ? 'phiếu' : 'tờ';

/** One kind of ballot: who is on it, which forms of it were released, and whether the last one still holds. */
export function KindCard({ kind, shown, onShow, onPrint }: KindCardProps) {
  const state = STATE[releaseState(kind)];
  const printed = sheetsPrinted(kind);
  const replaced = sheetsReplaced(kind);
  const told = [
    `${kind.persons} người`,
    ...(printed === null ? [] : [`đã in ${printed} ${unitOf(kind.releases[0])}`]),
    ...(replaced > 0 ? [`${replaced} ${unitOf(kind.releases[1])} của mẫu đã thay`] : []),
  ];
  return (
    <Paper component="section" withBorder p="md" className={styles['kind']} data-shown={shown || undefined}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h3">
            {kind.title}
          </Title>
          <Text c="dimmed">{told.join(' · ')}</Text>
        </div>
        <Badge color={state.color} variant="light" size="lg" tt="none" fw={500} className={styles['state']}>
          {state.text}
        </Badge>
      </Group>
      {kind.releases.length > 0 && (
        <ul className={styles['releases']}>
          {kind.releases.map((release, index) => (
            <li key={release.releaseId}>
              <div>
                <Text fw={500}>
                  Mẫu số {release.no} · {release.paper} · mã{' '}
                  <span className={styles['code']}>{release.code}</span>
                  {release.pages !== null &&
                    release.pages > 1 &&
                    ` · mỗi phiếu ${lengthOfBallot(release.pages)}`}
                  {index > 0 && ' · đã thay'}
                </Text>
                <Text size="sm" c="dimmed">
                  {localTimeOf(release.releasedAt)} ngày {formatDate(localDateOf(release.releasedAt))},{' '}
                  {release.releasedBy}
                </Text>
                {release.printings.map(({ copies, at, by }) => (
                  <Text size="sm" key={at}>
                    {copies < 0 ? `Sửa, bớt ${-copies}` : `Đã in ${copies}`} {unitOf(release)} lúc{' '}
                    {localTimeOf(at)} ngày {formatDate(localDateOf(at))}
                    {by !== '' && `, ${by}`}
                  </Text>
                ))}
              </div>
              {index === 0 ? (
                <Button
                  variant="default"
                  size="xs"
                  flex="none"
                  leftSection={<IconPrinter size={16} />}
                  aria-label={`In ${kind.title}, mẫu số ${release.no}`}
                  onClick={() => onPrint(release)}
                >
                  In
                </Button>
              ) : (
                <Button
                  variant="subtle"
                  size="xs"
                  flex="none"
                  aria-label={`Sửa số đã in của ${kind.title}, mẫu số ${release.no}`}
                  onClick={() => onPrint(release)}
                >
                  Sửa số đã in
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {kind.persons > 0 &&
        (shown ? (
          <Text size="sm" c="dimmed" mt="xs">
            Bản mẫu đang hiện bên cạnh.
          </Text>
        ) : (
          <Button
            variant="subtle"
            size="sm"
            mt="xs"
            px="xs"
            aria-label={`Xem phiếu ${kind.title}`}
            onClick={onShow}
          >
            Xem phiếu
          </Button>
        ))}
    </Paper>
  );
}
