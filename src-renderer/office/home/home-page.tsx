import { SimpleGrid, Stack, Title } from '@mantine/core';
import type { HomeOverview } from '@shared/office/contract';
import { useCall } from '../../api/queries';
import { PageHeader } from '../../ui/layout/page-header';
import { PlaceLink } from '../../ui/place-link';
import { QueryState } from '../../ui/query-state';
import { councilName } from '../words';
import { FirstActions } from './first-actions';
import classes from './home-page.module.css';
import { WaitingList } from './waiting-list';

/** What waits, what comes next, and how full the register is. */
export function HomePage() {
  const home = useCall('office.getHome', {});
  const profile = useCall('office.getProfile', {});
  return (
    <>
      <PageHeader
        title={profile.data ? councilName(profile.data) : 'Trang chủ'}
        detail={profile.data ? `Khóa ${profile.data.termNumber}` : undefined}
      />
      <QueryState query={home}>{(overview) => <Overview overview={overview} />}</QueryState>
    </>
  );
}

function Overview({ overview }: { readonly overview: HomeOverview }) {
  const { counts, items } = overview;
  const begun = counts.deputies > 0 || counts.officials > 0;
  return (
    <Stack gap="xl">
      {!begun && <FirstActions />}
      <section>
        <Title order={2} mb="sm">
          Việc đang chờ
        </Title>
        <WaitingList items={items} />
      </section>
      <section>
        <Title order={2} mb="sm">
          Sổ của cơ quan
        </Title>
        <SimpleGrid cols={{ base: 2, sm: 4, lg: 7 }} spacing="md">
          <Tile place="/council/deputies" value={counts.deputies} label="đại biểu" />
          <Tile place="/council/posts" value={counts.officials} label="người giữ chức vụ" />
          <Tile
            place="/council/posts"
            value={counts.vacancies}
            label="chỗ còn khuyết"
            alert={counts.vacancies > 0}
          />
          <Tile place="/units" value={counts.units} label="đơn vị" />
          <Tile place="/sessions" value={counts.sessions} label="kỳ họp" />
          <Tile place="/confidence-votes" value={counts.votes} label="cuộc lấy phiếu" />
          <Tile place="/documents" value={counts.documents} label="văn bản" />
        </SimpleGrid>
      </section>
    </Stack>
  );
}

/** 12.345. Intl would load its data for this alone and delay the first screen by 15 ms. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, '.');

interface TileProps {
  readonly place: string;
  readonly value: number;
  readonly label: string;
  readonly alert?: boolean;
}

function Tile({ place, value, label, alert }: TileProps) {
  return (
    <PlaceLink place={place} className={classes.tile} data-alert={alert || undefined}>
      <span className={classes.figure}>{grouped(value)}</span>
      <span className={classes.dimmed}>{label}</span>
    </PlaceLink>
  );
}
