import { Badge, Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { HomeItem } from '@shared/office/contract';
import { PlaceLink } from '../../ui/place-link';
import classes from './home-page.module.css';

const urgency: Readonly<Record<HomeItem['urgency'], { readonly label: string; readonly color: string }>> = {
  now: { label: 'Cần làm ngay', color: 'red' },
  soon: { label: 'Cần xem', color: 'amber' },
  info: { label: 'Gợi ý', color: 'gray' },
};

/** The most pressing stand first; a busy office has dozens of drafts, which would bury the rest of the screen. */
const SHOWN_AT_FIRST = 10;

/** One line for each thing that waits; the whole line leads to its screen. */
export function WaitingList({ items }: { readonly items: readonly HomeItem[] }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) {
    return (
      <div className={classes.calm}>
        <IconCircleCheck size={24} stroke={1.5} aria-hidden />
        <Text span>Không có việc nào đang chờ.</Text>
      </div>
    );
  }
  const shown = all ? items : items.slice(0, SHOWN_AT_FIRST);
  const hidden = items.length - shown.length;
  return (
    <ul className={classes.waiting}>
      {shown.map((item) => (
        <li key={`${item.kind} ${item.target} ${item.title}`}>
          <PlaceLink place={item.target} className={classes.waitingItem}>
            <span className={classes.waitingWords}>
              <span className={classes.waitingTitle}>{item.title}</span>
              <span className={classes.waitingDetail}>{item.detail}</span>
            </span>
            <Badge variant="light" color={urgency[item.urgency].color} size="lg" tt="none" fw={500}>
              {urgency[item.urgency].label}
            </Badge>
          </PlaceLink>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Button variant="subtle" fullWidth radius={0} onClick={() => setAll(true)}>
            Xem thêm {hidden} việc
          </Button>
        </li>
      )}
    </ul>
  );
}
