import { Stack, Text, Title } from '@mantine/core';
import { AskedQuestions } from './asked-questions';
import type { DossierProps } from './dossier-parts';
import styles from './dossiers.module.css';
import { DutiesPart } from './duties-part';
import { OpinionsPart } from './opinions-part';
import { ReportPart } from './report-part';

/** Everything about one person; each field is stored when it is left. */
export function Dossier(props: DossierProps) {
  const { official } = props;
  return (
    <Stack gap="lg" className={styles['dossier'] ?? ''}>
      <div>
        <Title order={2}>{official.name}</Title>
        <Text c="dimmed">{official.posts}</Text>
      </div>
      <ReportPart {...props} />
      <OpinionsPart {...props} />
      <DutiesPart {...props} />
      <AskedQuestions {...props} />
    </Stack>
  );
}
