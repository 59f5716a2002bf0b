import { Skeleton, Stack, Title } from '@mantine/core';
import { Suspense } from 'react';
import { defaultRegister } from '@shared/office/default-bodies';
import { localDateOf } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import { CatalogueChoice } from '../../council';
import { LetterheadPreview } from '../../ui/letterhead-preview';
import { PatternField } from '../pattern-field';
import { generalPattern } from '../profile-draft';
import { chosenCatalogue, completed, withProfile, type StepProps } from './guide-draft';

/** The general pattern with a sample, and for a province its list of communes. */
export function NumbersStep({ draft, errors, onChange }: StepProps) {
  const { profile } = draft;
  const known = useCall('council.listUnitCatalogues', {}).data ?? [];
  const council = defaultRegister(profile).bodies[0];
  const pattern = generalPattern(profile);
  if (!council) return null;
  const letterhead = draft.letterheads[council.name] ?? {
    parent: council.letterheadParent,
    lines: council.letterheadLines,
  };
  return (
    <Stack gap="lg">
      <PatternField
        label="Mẫu chung"
        required
        autoFocus
        maw={420}
        pattern={pattern}
        kind="BC"
        body={council.abbreviation}
        error={errors['numberPatterns.0.pattern']}
        onPattern={(typed) =>
          onChange(withProfile(draft, { numberPatterns: [{ documentKind: '', pattern: typed }] }))
        }
      />
      <LetterheadPreview
        parent={letterhead.parent}
        lines={letterhead.lines}
        place={completed(profile).placeName}
        pattern={pattern}
        kind="NQ"
        body={council.abbreviation}
        day={localDateOf(new Date().toISOString())}
      />
      {profile.level === 'province' && (
        <section>
          <Title order={3} mb="xs">
            Nạp danh mục xã của tỉnh
          </Title>
          <Suspense fallback={<Skeleton h={240} />}>
            <CatalogueChoice
              value={chosenCatalogue(draft, known)}
              onChange={(catalogue) => onChange({ ...draft, catalogue })}
              none="Chưa nạp; làm sau ở mục Đơn vị"
            />
          </Suspense>
        </section>
      )}
    </Stack>
  );
}
