import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { PreviewedList, ListSource } from '@shared/council/import/contract';
import { UNIT_POST_WORDS } from '@shared/council/unit-officers/posts';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { ListPreview } from '../../ui/import/list-preview';
import { ListSourceChoice } from '../../ui/import/list-source';
import { TemplateButton } from '../../ui/import/template-button';
import { UnitTabs } from './unit-tabs';

interface Looked {
  readonly source: ListSource;
  readonly preview: PreviewedList;
}

/** Row C04: standing committees and boards of all units from one list, looked at before anything is written. */
export function ImportOfficersPage() {
  const template = useCommand('unitOfficers.makeOfficerTemplate');
  const preview = useCommand('unitOfficers.previewOfficers', { quiet: true });
  const [looked, setLooked] = useState<Looked | null>(null);

  async function look(source: ListSource): Promise<string | null> {
    const reply = await preview.run({ source });
    if (!reply.ok) return errorMessage(reply.error);
    setLooked({ source, preview: reply.value });
    return null;
  }

  return (
    <>
      <UnitTabs
        title="Nhập Thường trực, lãnh đạo Ban của đơn vị"
        actions={<TemplateButton running={template.running} make={() => template.run({})} />}
      />
      {looked === null ? (
        <>
          <PostsTaken />
          <ListSourceChoice running={preview.running} onSource={look} />
        </>
      ) : (
        <Preview looked={looked} onBack={() => setLooked(null)} />
      )}
    </>
  );
}

function Preview({ looked, onBack }: { readonly looked: Looked; readonly onBack: () => void }) {
  const navigate = useNavigate();
  const save = useCommand('unitOfficers.saveOfficers', { quiet: true });
  const [problem, setProblem] = useState('');
  const { preview, source } = looked;

  async function write(): Promise<void> {
    const reply = await save.run({ source, digest: preview.digest });
    if (!reply.ok) {
      setProblem(errorMessage(reply.error));
      return;
    }
    showDone(`Đã nhập: ${reply.value.added} người mới, ${reply.value.changed} thay đổi.`);
    await navigate({ to: '/units/leadership' });
  }

  return (
    <ListPreview
      preview={preview}
      problem={problem}
      saving={save.running}
      onWrite={() => void write()}
      onBack={onBack}
    >
      {preview.counts.wrong > 0 && <PostsTaken />}
    </ListPreview>
  );
}

/** Which posts a list may name; "Phó Bí thư Đảng ủy, Chủ tịch HĐND" is read as one of them. */
function PostsTaken() {
  return (
    <Text>
      Sáu chức vụ nhập được: {Object.values(UNIT_POST_WORDS).join('; ')}. Chức vụ Đảng ghi kèm thì bỏ qua;
      người giữ hai chức vụ ghi hai dòng.
    </Text>
  );
}
