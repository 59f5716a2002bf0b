import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

/** The two ways in which a class comes to this PC. */
export function NewClassButton() {
  return (
    <>
      <Button component={Link} to="/training/receive" variant="default">
        Nhận lớp từ máy khác
      </Button>
      <Button component={Link} to="/training/new" leftSection={<IconPlus size={18} />}>
        Lập lớp
      </Button>
    </>
  );
}
