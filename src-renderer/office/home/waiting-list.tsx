import { Badge, Text } from '@mantine/core';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { HomeItem } from '@shared/office/contract';
import classes from './home-page.module.css';

const urgency: Readonly<Record<HomeItem['urgency'], { readonly label: string; readonly color: string }>> = {
  now: { label: 'Cần làm ngay', color: 'red' },
  soon: { label: 'Cần xem', color: 'amber' },
  info: { label: 'Gợi ý', color: 'gray' },
};

/** One line for each thing that waits; the whole line leads to its screen. */
export function WaitingList({ items }: { readonly items: readonly HomeItem[] }) {
  const navigate = useNavigate();
  if (items.length === 0) {
    return (
      <div className={classes.calm}>
        <IconCircleCheck size={24} stroke={1.5} aria-hidden />
        <Text span>Không có việc nào đang chờ.</Text>
      </div>
    );
  }
  return (
    <ul className={classes.waiting}>
      {items.map((item) => (
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
    </ul>
  );
}
