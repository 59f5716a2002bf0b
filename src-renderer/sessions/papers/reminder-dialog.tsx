import { Checkbox, Modal, Stack, Text } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { getsLetter, isOwnOffice } from '@shared/sessions/papers/agencies';
import { nextReminder, remindersTo } from '@shared/sessions/papers/reminders';
import { dueOf, owingBodies } from '@shared/sessions/papers/state';
import { useState } from 'react';
import { useCommand } from '../../api/queries';
import { ManyLetters } from '../../documents';
import styles from './papers.module.css';

interface ReminderDialogProps {
  readonly reply: PapersReply;
  readonly sessionId: string;
  readonly onClose: () => void;
}

/** Who owes what, and an official letter to each of them in one step. */
export function ReminderDialog({ reply, sessionId, onClose }: ReminderDialogProps) {
  const bodies = owingBodies(reply.papers, reply.today);
  const own = bodies.filter(({ name }) => isOwnOffice(name, reply.unitName));
  const named = bodies.filter(({ name }) => getsLetter(name, reply.unitName));
  const nameless = bodies.find(({ name }) => name === '')?.papers.length ?? 0;
  const [chosen, setChosen] = useState<readonly string[]>(() => named.map(({ name }) => name));
  const letters = useCommand('sessionPapers.makeReminders');
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Cơ quan còn nợ tài liệu</Text>}>
      <Stack>
        <Checkbox.Group value={[...chosen]} onChange={setChosen}>
          <ul className={styles['versions']} aria-label="Cơ quan còn nợ tài liệu">
            {named.map(({ name, papers }) => (
              <li key={name}>
                <Checkbox
                  size="md"
                  value={name}
                  label={
                    <>
                      <span className={styles['title']}>
                        {name}: {papers.length} tài liệu quá hạn
                      </span>
                      <EarlierLetters reply={reply} body={name} />
                      {papers.map((paper) => {
                        const due = dueOf(paper);
                        return (
                          <span key={paper.id} className={styles['about']}>
                            {paper.title}
                            {due === null ? '' : `, hạn ${formatDate(due)}`}
                          </span>
                        );
                      })}
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </Checkbox.Group>
        {nameless > 0 && (
          <Text size="sm" className={styles['warn']}>
            {nameless} tài liệu quá hạn chưa ghi cơ quan gửi nên không có công văn.
          </Text>
        )}
        {own.map(({ name, papers }) => (
          <Text key={name} size="sm">
            {name} còn {papers.length} tài liệu: việc của chính văn phòng, không có công văn.
          </Text>
        ))}
        <ManyLetters
          kind="paper_reminder"
          count={chosen.length}
          noun="công văn đôn đốc"
          today={reply.today}
          otherwise="Lập dự thảo; cấp số sau ở phần Văn bản."
          running={letters.running}
          make={(issueDate, format) => letters.run({ sessionId, bodies: [...chosen], issueDate, format })}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}

/** Which letters the body has got already, and which one this will be. */
function EarlierLetters({ body, reply }: { readonly body: string; readonly reply: PapersReply }) {
  const sent = remindersTo(reply.reminders, body).filter(({ status }) => status === 'official');
  if (sent.length === 0) return null;
  const words = sent.map(({ issueDate, symbol }) =>
    issueDate === null ? symbol : `${symbol} ngày ${formatDate(issueDate)}`,
  );
  return (
    <span className={styles['about']}>
      Đã đôn đốc: {words.join('; ')}. Lần này là lần {nextReminder(reply.reminders, body).no}.
    </span>
  );
}
