import { Button, Divider, Stack, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { HelpPage } from '../ui/help/help-page';
import { commonKeys, HelpView, KeyTable } from '../ui/help/help-view';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/layout/page-header';

/** Every page of help, one after another, in the order of the routes: read on screen or printed. */
export function HandbookPage() {
  const { routesById } = useRouter();
  const [pages, setPages] = useState<readonly HelpPage[] | null>(null);
  useEffect(() => {
    const loads = Object.values(routesById).flatMap((route) => {
      const help = (route.options as { staticData?: { help?: () => Promise<HelpPage> } }).staticData?.help;
      return help ? [help()] : [];
    });
    void Promise.all(loads).then((loaded) => {
      setPages([...new Map(loaded.map((page) => [page.title, page])).values()]);
    });
  }, [routesById]);
  if (!pages) return <Loading />;
  return (
    <>
      <PageHeader
        title="Sổ tay sử dụng"
        detail={`${pages.length} trang, mỗi màn hình một trang`}
        primary={
          <Button leftSection={<IconPrinter size={20} />} onClick={() => window.print()}>
            In sổ tay
          </Button>
        }
      />
      <Stack gap="xl" maw={760}>
        <section>
          <Title order={2} mb="sm">
            Phím dùng ở mọi màn hình
          </Title>
          <KeyTable keys={commonKeys} />
        </section>
        {pages.map((page) => (
          <section key={page.title}>
            <Divider mb="lg" />
            <HelpView page={page} />
          </section>
        ))}
      </Stack>
    </>
  );
}
