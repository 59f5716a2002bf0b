import { List, Paper, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { PersonFields, PersonInput, type Person } from '@shared/council/contract';
import { formatDate } from '@shared/kernel/local-date';
import { useCall, useCommand } from '../../api/queries';
import { PersonClasses } from '../../training';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { PersonFieldSet } from '../person-fields';
import { pickFields } from '../pick-fields';
import { RegisterTabs } from '../tabs';
import type { PersonValues } from '@shared/council/empty-records';
import { LinkButton } from '../../ui/link-button';

/** Everything the register knows about one person, deputy or not: the palette leads here. */
export function PersonPage() {
  const { personId } = useParams({ from: '/council/people/$personId' });
  const person = useCall('council.getPerson', { id: personId });
  const [edition, setEdition] = useState(0);
  return (
    <>
      <RegisterTabs />
      <QueryState query={person}>
        {(found) => (
          <>
            <PageHeader
              title={found.fullName}
              secondary={
                <>
                  <LinkButton
                    variant="default"
                    to="/confidence-votes/history/$personKey"
                    params={{ personKey: found.id }}
                  >
                    Kết quả tín nhiệm qua các năm
                  </LinkButton>
                  {found.deputyId && (
                    <LinkButton variant="default" to="/council/deputies" search={{ open: found.deputyId }}>
                      Mở hồ sơ đại biểu
                    </LinkButton>
                  )}
                </>
              }
            />
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
              <Paper withBorder p="lg" radius="lg">
                <PersonForm
                  key={`${found.id} ${edition}`}
                  person={found}
                  onReload={() => setEdition(edition + 1)}
                />
              </Paper>
              <Stack gap="xl">
                <section>
                  <Title order={2} mb="sm">
                    Chức danh
                  </Title>
                  <Posts person={found} />
                </section>
                <section>
                  <Title order={2} mb="sm">
                    Các lớp tập huấn
                  </Title>
                  <Suspense fallback={<Skeleton h={64} />}>
                    <PersonClasses personId={found.id} />
                  </Suspense>
                </section>
                <section>
                  <Title order={2} mb="sm">
                    Lịch sử
                  </Title>
                  <HistoryPanel entity="person" id={found.id} />
                </section>
              </Stack>
            </SimpleGrid>
          </>
        )}
      </QueryState>
    </>
  );
}

function Posts({ person }: { readonly person: Person }) {
  if (person.holdings.length === 0) return <Text c="dimmed">Chưa giữ chức danh nào.</Text>;
  return (
    <List spacing="xs">
      {person.holdings.map((holding) => (
        <List.Item key={holding.holdingId}>
          {holding.postTitle}
          <Text size="sm" c="dimmed">
            {holding.from ? `từ ${formatDate(holding.from)}` : ''}{' '}
            {holding.to ? `đến ${formatDate(holding.to)}` : ''}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

function PersonForm({ person, onReload }: { readonly person: Person; readonly onReload: () => void }) {
  const save = useCommand('council.savePerson', { quiet: true });
  const state = useRecordForm<PersonValues>({
    record: person,
    initial: pickFields(PersonFields.shape, person),
    schema: PersonInput,
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
  });
  return (
    <RecordForm state={state} label="Thông tin cá nhân" submitLabel="Lưu thông tin" onReload={onReload}>
      <PersonFieldSet form={state.form} />
    </RecordForm>
  );
}
