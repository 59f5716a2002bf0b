import type { RoomHandlers } from '../../application/context';
import { getClassCertificates } from './class-certificates';
import { compareRule } from './compare-rule';
import { cancelCertificate, issueCertificates, reissueCertificate } from './issue';
import { previewCertificate, printCertificates } from './print';
import { exportRegister, listRegister } from './register';
import { takeOverRegister } from './take-over';

export const trainingCertificatesHandlers: RoomHandlers<'trainingCertificates'> = {
  getClassCertificates,
  compareRule,
  issueCertificates,
  reissueCertificate,
  cancelCertificate,
  takeOverRegister,
  printCertificates,
  previewCertificate,
  listRegister,
  exportRegister,
};
