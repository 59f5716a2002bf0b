import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Artifact } from '@shared/contract/fields';
import { errorMessage } from '@shared/contract/error-messages';
import type { SigningFields } from '@shared/training/certificate-register/contract';
import { useCommand } from '../../api/queries';
import { PreviewFrame } from '../../ui/preview-frame';
import type { CertificatePerson } from './certificates-page';
import type { ChangeKind } from './change-dialog';

/** A4 across with a little air, in pixels of the page. */
const SHEET_WIDTH = 1240;

interface PreviewDialogProps {
  readonly classId: string;
  readonly person: CertificatePerson;
  readonly signing: SigningFields;
  readonly onClose: () => void;
  readonly onPrint: (certificateId: string) => void;
  readonly onChange: (kind: ChangeKind) => void;
}

/** The certificate as it was given, or as it would look. */
export function PreviewDialog(props: PreviewDialogProps) {
  const { classId, person, signing, onClose, onPrint, onChange } = props;
  const { certificate } = person;
  const page = useCertificatePage(classId, person, signing);
  return (
    <Modal
      opened
      onClose={onClose}
      size="54rem"
      title={
        <Text fw={600}>
          {person.certificate
            ? `Giấy chứng nhận số ${person.certificate.number}, ${person.fullName}`
            : `Mẫu giấy chứng nhận, ${person.fullName}`}
        </Text>
      }
    >
      {certificate && (
        <Group justify="flex-end" gap="sm" mb="sm">
          <Button variant="subtle" color="red" onClick={() => onChange('cancel')}>
            Hủy giấy…
          </Button>
          <Button variant="default" onClick={() => onChange('reissue')}>
            Cấp lại…
          </Button>
          <Button onClick={() => onPrint(certificate.id)}>In giấy này</Button>
        </Group>
      )}
      <PreviewFrame title="Giấy chứng nhận" sheetWidth={SHEET_WIDTH} {...page} />
    </Modal>
  );
}

interface Page {
  readonly artifact: Artifact | null;
  readonly refusal: string | null;
  readonly drawing: boolean;
}

function useCertificatePage(classId: string, person: CertificatePerson, signing: SigningFields): Page {
  const { run: print } = useCommand('trainingCertificates.printCertificates', { quiet: true });
  const { run: preview } = useCommand('trainingCertificates.previewCertificate', { quiet: true });
  const [page, setPage] = useState<Page>({ artifact: null, refusal: null, drawing: true });
  const { certificate, traineeId } = person;
  useEffect(() => {
    let gone = false;
    const made = certificate
      ? print({ classId, ids: [certificate.id], format: 'html' })
      : preview({ classId, traineeId, signing });
    void made.then((reply) => {
      if (gone) return;
      setPage(
        reply.ok
          ? { artifact: reply.value, refusal: null, drawing: false }
          : { artifact: null, refusal: errorMessage(reply.error), drawing: false },
      );
    });
    return () => {
      gone = true;
    };
  }, [classId, certificate, traineeId, signing, print, preview]);
  return page;
}
