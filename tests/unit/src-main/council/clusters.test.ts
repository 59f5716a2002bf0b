import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ofDivision } from '@shared/documents/subject';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addUnits } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
let units: string[];
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-05T01:00:00.000Z');
  units = await addUnits(app, ['An', 'Bình', 'Châu']);
});
afterEach(() => app.close());

const year = 2026;
const unit = (place: number): string => units[place] ?? '';

const divide = (knownIds: string[] = []) =>
  app.call('emulationClusters.replaceClusters', {
    year,
    knownIds,
    clusters: [
      { name: 'Cụm 1', headUnitId: unit(0), deputyUnitId: unit(1), unitIds: [unit(0), unit(1)] },
      { name: 'Cụm 2', headUnitId: null, deputyUnitId: null, unitIds: [unit(2)] },
    ],
  });

describe('emulation clusters', () => {
  it('are divided anew only from what was shown, each unit once', async () => {
    const made = await divide();
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.clusters.map(({ name, unitIds }) => [name, unitIds.length])).toEqual([
      ['Cụm 1', 2],
      ['Cụm 2', 1],
    ]);
    expect(codeOf(await divide())).toBe('conflict');
    expect(codeOf(await divide(made.value.clusters.map(({ id }) => id)))).toBe('ok');
    const twice = await app.call('emulationClusters.replaceClusters', {
      year: 2027,
      knownIds: [],
      clusters: [
        { name: 'A', headUnitId: null, deputyUnitId: null, unitIds: [unit(0)] },
        { name: 'B', headUnitId: null, deputyUnitId: null, unitIds: [unit(0)] },
      ],
    });
    expect(codeOf(twice)).toBe('council.cluster-unit-twice');
    expect((await app.must('emulationClusters.getClusters', { year })).years).toEqual([2026]);
  });

  it('lose their head when its unit moves away', async () => {
    const made = await divide();
    if (!made.ok) throw new Error(made.error.code);
    const [first, second] = made.value.clusters;
    if (!first || !second) throw new Error('two clusters');
    const moved = await app.must('emulationClusters.moveUnit', {
      year,
      unitId: unit(0),
      clusterId: second.id,
    });
    expect(
      moved.clusters.map(({ headUnitId, deputyUnitId, unitIds }) => [headUnitId, deputyUnitId, unitIds]),
    ).toEqual([
      [null, unit(1), [unit(1)]],
      [null, null, [unit(0), unit(2)]],
    ]);
    const out = await app.must('emulationClusters.moveUnit', { year, unitId: unit(0), clusterId: null });
    expect(out.clusters[1]?.unitIds).toEqual([unit(2)]);
    const stale = await app.call('emulationClusters.saveCluster', {
      year,
      id: first.id,
      version: first.version,
      fields: { name: 'Cụm Bắc', headUnitId: null, deputyUnitId: null },
    });
    expect(codeOf(stale)).toBe('conflict');
  });

  it('are led by two of their own units', async () => {
    const made = await divide();
    if (!made.ok) throw new Error(made.error.code);
    const second = made.value.clusters[1];
    if (!second) throw new Error('two clusters');
    const save = (headUnitId: string | null, deputyUnitId: string | null) =>
      app.call('emulationClusters.saveCluster', {
        year,
        id: second.id,
        version: second.version,
        fields: { name: 'Cụm 2', headUnitId, deputyUnitId },
      });
    expect(codeOf(await save(unit(0), null))).toBe('council.cluster-outside');
    expect(codeOf(await save(unit(2), unit(2)))).toBe('council.cluster-same-unit');
    expect(codeOf(await save(unit(2), null))).toBe('ok');
  });

  it('have a decision with a number, which says when it no longer tells what stands', async () => {
    await saveProfile(app);
    expect((await app.must('emulationClusters.getClusters', { year })).divisionId).toBeNull();
    const made = await divide();
    if (!made.ok) throw new Error(made.error.code);
    const subject = ofDivision(made.value.divisionId ?? '');
    const [draft] = await app.must('documents.makeMissingDrafts', { subject, stages: ['preparation'] });
    expect(draft).toMatchObject({
      kind: 'cluster_decision',
      subjectTitle: 'Cụm thi đua năm 2026',
      stale: false,
    });
    const issued = await app.must('documents.issue', {
      documentId: draft!.id,
      version: draft!.version,
      issueDate: '2026-08-05',
    });
    expect(issued).toMatchObject({ status: 'official', number: 1, symbol: '01/QĐ-HĐND' });
    for (const format of ['docx', 'xlsx'] as const) {
      const file = await app.must('documents.makeFile', { documentId: issued.id, format });
      expect(file.size).toBeGreaterThan(2000);
    }
    await app.must('emulationClusters.moveUnit', { year, unitId: unit(2), clusterId: null });
    const [now] = await app.must('documents.listDocuments', { subject });
    expect(now).toMatchObject({ number: 1, stale: true });
  });

  it('that went out with a number are never without their year', async () => {
    await saveProfile(app);
    const made = await divide();
    if (!made.ok) throw new Error(made.error.code);
    const divisionId = made.value.divisionId ?? '';
    await app.must('documents.makeMissingDrafts', {
      subject: ofDivision(divisionId),
      stages: ['preparation'],
    });
    let reply = made.value;
    for (const { id, version } of reply.clusters) {
      reply = await app.must('emulationClusters.removeCluster', { year, id, version });
    }
    expect(reply).toMatchObject({ divisionId, clusters: [] });
    expect(await app.must('documents.listDocuments', { subject: ofDivision(divisionId) })).toMatchObject([
      { kind: 'cluster_decision', stale: true },
    ]);
    expect(() => app.database.raw.prepare('DELETE FROM cluster_division').run()).toThrow('FOREIGN KEY');
  });
});
