import type { Selectable } from 'kysely';
import { upperFirst } from '@shared/kernel/first-letter';
import { levelNames, unitKindNames } from '@shared/office/unit-words';
import { z } from 'zod';
import { appError } from '@shared/contract/error-messages';
import { NumberPattern, type OfficeProfile, type SavedProfile } from '@shared/office/contract';
import { DEFAULT_SYMBOL_PATTERN } from '@shared/official-documents';
import { PROFILE_RECORD } from '@shared/office/record';
import { dateText } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { patternInWords } from '@shared/official-documents/pattern-words';
import type { FieldChange, Handler } from '../application/context';
import { changedFields } from '../application/audit';
import { createDefaultRegister, renewRegister } from '../council';
import type { OfficeProfileTable, ReadDb } from '../database/tables';

type ProfileRow = Selectable<OfficeProfileTable>;

const LABELS = {
  level: 'Cấp',
  unitKind: 'Loại đơn vị',
  unitName: 'Tên đơn vị',
  provinceName: 'Thuộc tỉnh, thành phố',
  placeName: 'Địa danh',
  termNumber: 'Khóa',
  termFrom: 'Nhiệm kỳ từ',
  termTo: 'Nhiệm kỳ đến',
  deputiesElected: 'Số đại biểu được bầu',
  numberPatterns: 'Mẫu số, ký hiệu',
  gradingEnabledForCommune: 'Lấy phiếu tín nhiệm ở cấp xã',
  gradingReason: 'Căn cứ lấy phiếu ở cấp xã',
} as const;

function profileOf(row: ProfileRow): SavedProfile {
  return {
    level: row.level,
    unitKind: row.unit_kind,
    unitName: row.unit_name,
    provinceName: row.province_name,
    placeName: row.place_name,
    termNumber: row.term_number,
    termFrom: row.term_from,
    termTo: row.term_to,
    deputiesElected: row.deputies_elected,
    numberPatterns: z.array(NumberPattern).parse(JSON.parse(row.number_patterns)),
    gradingEnabledForCommune: row.grading_enabled_for_commune === 1,
    gradingReason: row.grading_reason,
    version: row.version,
    updatedAt: row.updated_at,
  };
}

function profileColumns(profile: OfficeProfile) {
  return {
    level: profile.level,
    unit_kind: profile.unitKind,
    unit_name: profile.unitName,
    province_name: profile.provinceName,
    place_name: profile.placeName,
    term_number: profile.termNumber,
    term_from: profile.termFrom,
    term_to: profile.termTo,
    deputies_elected: profile.deputiesElected,
    number_patterns: JSON.stringify(profile.numberPatterns),
    grading_enabled_for_commune: profile.gradingEnabledForCommune ? (1 as const) : (0 as const),
    grading_reason: profile.gradingReason,
  };
}

function profileChanges(before: OfficeProfile | null, after: OfficeProfile): FieldChange[] {
  const shown = (profile: OfficeProfile) => ({
    ...profile,
    level: levelNames[profile.level],
    unitKind: upperFirst(unitKindNames[profile.unitKind]),
    termFrom: dateText(profile.termFrom),
    termTo: dateText(profile.termTo),
    numberPatterns: profile.numberPatterns
      .map(({ documentKind, pattern }) => {
        const words = patternInWords(pattern);
        return documentKind === '' ? words : `${documentKind}: ${words}`;
      })
      .join('; '),
  });
  return changedFields(before === null ? null : shown(before), shown(after), LABELS);
}

async function readProfile(db: ReadDb): Promise<SavedProfile | null> {
  const row = await db.selectFrom('office_profile').selectAll().where('id', '=', 1).executeTakeFirst();
  return row ? profileOf(row) : null;
}

export const getProfile: Handler<'office.getProfile'> = async ({ db }) => ok(await readProfile(db));

export const saveProfile: Handler<'office.saveProfile'> = async (context, input) => {
  const { profile, version } = input;
  const { tx, now } = context;
  const before = await readProfile(tx);
  if (version === null) {
    if (before) return err(appError('office.profile-exists'));
    const complete = withGeneralPattern(profile);
    await tx
      .insertInto('office_profile')
      .values({ id: 1, ...profileColumns(complete), created_at: now, updated_at: now, version: 1 })
      .execute();
    context.audit({
      entity: 'profile',
      entityId: PROFILE_RECORD,
      summary: 'Khai báo cơ quan',
      changes: profileChanges(null, complete),
    });
    await createDefaultRegister(context, complete);
    return ok({ version: 1 });
  }
  if (!before) return err(appError('office.profile-missing'));
  if (before.version !== version) return err(appError('conflict'));
  await tx
    .updateTable('office_profile')
    .set({ ...profileColumns(profile), updated_at: now, version: version + 1 })
    .where('id', '=', 1)
    .execute();
  context.audit({
    entity: 'profile',
    entityId: PROFILE_RECORD,
    summary: 'Sửa thông tin cơ quan',
    changes: profileChanges(before, profile),
  });
  if (input.renewRegister) await renewRegister(context, before, profile);
  return ok({ version: version + 1 });
};

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: the form that applies where an office has set none of its own. */
function withGeneralPattern(profile: OfficeProfile): OfficeProfile {
  const has = profile.numberPatterns.some(({ documentKind }) => documentKind === '');
  if (has) return profile;
  const general = { documentKind: '', pattern: DEFAULT_SYMBOL_PATTERN };
  return { ...profile, numberPatterns: [general, ...profile.numberPatterns] };
}
