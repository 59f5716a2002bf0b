import type { Call } from './caller';

/**
 * The register of a class that is over: everybody who may have one has a certificate; one was given anew because of a
 * misprint, and one was taken back.
 */
export async function giveCertificates(call: Call, classId: string): Promise<void> {
  const { people, signing, years } = await call('trainingCertificates.getClassCertificates', { classId });
  const traineeIds = people.filter(({ outcome }) => outcome === 'eligible').map(({ traineeId }) => traineeId);
  await call('trainingCertificates.issueCertificates', {
    classId,
    traineeIds,
    signing: {
      ...signing,
      issueDate: '2026-10-20',
    },
    firstNo: years.find(({ year }) => year === 2026)?.nextNo ?? 1,
  });
  const given = (await call('trainingCertificates.getClassCertificates', { classId })).people.flatMap(
    ({ certificate }) => certificate ?? [],
  );
  const [misprinted, , mistaken] = given;
  if (misprinted) {
    await call('trainingCertificates.reissueCertificate', {
      id: misprinted.id,
      version: misprinted.version,
      reason: 'In sai năm sinh',
      issueDate: '2026-10-22',
    });
  }
  if (mistaken) {
    await call('trainingCertificates.cancelCertificate', {
      id: mistaken.id,
      version: mistaken.version,
      reason: 'Đã chuyển công tác, xin không nhận',
    });
  }
}
