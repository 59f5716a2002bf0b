import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReportFields } from '@shared/confidence-votes/groundwork/contract';
import { reportParts } from '@shared/confidence-votes/groundwork/messages';
import { useCommand } from '../../api/queries';
import { AutosaveDate, AutosaveLines } from '../preparation/autosave-field';
import type { DossierProps } from './dossier-parts';
import { useRecordDraft } from './use-record-draft';

const NO_REPORT: ReportFields = {
  results: '',
  qualities: '',
  assetDeclaration: '',
  shortcomings: '',
  voterAnswers: '',
  receivedDate: null,
};

/** The personal report (V3) of somebody. */
export function ReportPart({ voteId, official, records, queue }: DossierProps) {
  const save = useCommand('groundwork.saveReport', { quiet: true });
  const stored = records.reports.find(({ officialId }) => officialId === official.id) ?? null;
  const fields: ReportFields = stored
    ? {
        results: stored.results,
        qualities: stored.qualities,
        assetDeclaration: stored.assetDeclaration,
        shortcomings: stored.shortcomings,
        voterAnswers: stored.voterAnswers,
        receivedDate: stored.receivedDate,
      }
    : NO_REPORT;
  const change = useRecordDraft<ReportFields>({
    queue,
    saveKey: `report ${official.id}`,
    version: stored?.version ?? null,
    fields,
    send: (version, sent) => save.run({ voteId, officialId: official.id, version, fields: sent }),
  });
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={3}>Báo cáo của cá nhân</Title>
        <AutosaveDate
          label="Ngày nhận"
          w={180}
          value={fields.receivedDate}
          onSave={(receivedDate) => change({ receivedDate })}
        />
      </Group>
      <Stack>
        {reportParts.map(([part, label]) => (
          <AutosaveLines
            key={part}
            label={label}
            most={8000}
            value={fields[part]}
            onSave={(text) => change({ [part]: text })}
          />
        ))}
      </Stack>
    </Paper>
  );
}
