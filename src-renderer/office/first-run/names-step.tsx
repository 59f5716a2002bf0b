import { Stack } from '@mantine/core';
import { usualNameCase } from '@shared/kernel/name-case';
import type { OfficeProfile } from '@shared/office/contract';
import { unitKindNames } from '@shared/office/unit-words';
import { useCall } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { councilName, type UnitKind } from '../words';
import { codeOf, completed, withProfile, type StepProps } from './guide-draft';
import { tidiedUnitName } from './tidied-name';

const EXAMPLES: Readonly<Record<UnitKind, string>> = {
  province: 'Đắk Lắk',
  city: 'Đà Nẵng',
  commune: 'Ea Knuếc',
  ward: 'Tân Lập',
  special_zone: 'Phú Quý',
};

/** What stands on the papers, before the field is left. */
function placeHint(office: OfficeProfile): string {
  const place = completed(office).placeName;
  const shown = place === '' ? '' : `Văn bản ghi “${place}, ngày …”. `;
  return `${shown}Mang tên người, sự kiện lịch sử hay chữ số thì ghi cả chữ “${unitKindNames[office.unitKind]}”.`;
}

export function NamesStep({ draft, errors, onChange }: StepProps) {
  const { profile } = draft;
  const login = useCall('office.getThisPc', {}).data?.login;
  const catalogues = useCall('council.listUnitCatalogues', {}).data ?? [];
  const provinces = catalogues.map(({ province }) => province);
  const code = profile.level === 'commune' ? codeOf(profile.provinceName, catalogues) : '';
  const communes = useCall('council.listUnitNames', { code }).data ?? [];
  const instead = login === undefined ? '' : ` Để trống thì ghi tên đăng nhập: ${login}`;
  return (
    <Stack gap="md" maw={520}>
      <TextField
        label={`Tên ${unitKindNames[profile.unitKind]}`}
        description={
          profile.unitName.trim() === '' ? `Ví dụ: ${EXAMPLES[profile.unitKind]}` : councilName(profile)
        }
        required
        autoFocus
        defaultValue={profile.unitName}
        error={errors['unitName']}
        onChange={(event) => onChange(withProfile(draft, { unitName: event.currentTarget.value }))}
        onBlur={({ currentTarget: field }) => {
          field.value = tidiedUnitName(field.value, profile.level === 'commune' ? communes : provinces);
          if (field.value !== profile.unitName) onChange(withProfile(draft, { unitName: field.value }));
        }}
      />
      {profile.level === 'commune' && (
        <TextField
          label="Thuộc tỉnh, thành phố"
          description="Ví dụ: Đắk Lắk"
          defaultValue={profile.provinceName}
          error={errors['provinceName']}
          onChange={(event) => onChange(withProfile(draft, { provinceName: event.currentTarget.value }))}
          onBlur={({ currentTarget: field }) => {
            field.value = tidiedUnitName(field.value, provinces);
            if (field.value !== profile.provinceName)
              onChange(withProfile(draft, { provinceName: field.value }));
          }}
        />
      )}
      <TextField
        label="Địa danh trên văn bản"
        description={placeHint(profile)}
        defaultValue={profile.placeName}
        onChange={(event) => onChange(withProfile(draft, { placeName: event.currentTarget.value }))}
      />
      <TextField
        label="Người dùng máy này"
        description={`Họ và tên, ghi là người lập trên văn bản.${instead}`}
        maxLength={120}
        defaultValue={draft.person}
        onChange={(event) => onChange({ ...draft, person: event.currentTarget.value })}
        onBlur={({ currentTarget: field }) => {
          field.value = usualNameCase(field.value);
          if (field.value !== draft.person) onChange({ ...draft, person: field.value });
        }}
      />
    </Stack>
  );
}
