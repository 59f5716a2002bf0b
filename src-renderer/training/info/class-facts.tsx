import { SimpleGrid, Text } from '@mantine/core';
import { dateText } from '@shared/kernel/local-date';
import type { ClassFields } from '@shared/training/class-contract';
import { COURSE_KIND_WORDS, INVITED_WORDS, MODE_WORDS, ruleWords } from '@shared/training/labels';

/** What was said about a class, in words. */
export function ClassFacts({ fields }: { readonly fields: ClassFields }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Loại', `${COURSE_KIND_WORDS[fields.courseKind]}, ${MODE_WORDS[fields.mode].toLowerCase()}`],
    ['Địa điểm', fields.place],
    ['Đơn vị tổ chức', fields.organiser],
    ['Đơn vị được mời', INVITED_WORDS[fields.invited]],
    ['Hạn gửi danh sách', dateText(fields.listDue)],
    ['Đầu mối liên hệ', fields.contact],
    ['Giấy chứng nhận', fields.certificate ? ruleWords(fields) : 'Lớp không cấp giấy chứng nhận.'],
    ['Đến muộn', `Sau giờ bắt đầu quá ${fields.lateMinutes} phút`],
    ['Ghi chú', fields.note],
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" m={0}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0}>
              {text}
            </Text>
          </div>
        ))}
    </SimpleGrid>
  );
}
