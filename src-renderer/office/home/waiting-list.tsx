import { Badge, Button, Text } from '@mantine/core';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { HomeItem } from '@shared/office/contract';
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
  const navigate = useNavigate();
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
          <a
            href={`#${item.target}`}
            className={classes.waitingItem}
            onClick={(event) => {
              event.preventDefault();
              void navigate({ href: item.target });
            }}
          >
            <span className={classes.waitingWords}>
              <Text span fw={500}>
                {item.title}
              </Text>
              <Text span size="sm" c="dimmed">
                {item.detail}
              </Text>
            </span>
            <Badge variant="light" color={urgency[item.urgency].color} size="lg" tt="none" fw={500}>
              {urgency[item.urgency].label}
            </Badge>
            <IconChevronRight size={20} aria-hidden />
          </a>
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
