import { Badge, Text } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import type { Post } from '@shared/council/contract';
import { BLOCK_WORDS } from '@shared/council/labels';
import { formatDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { AddButton, ImportButton, RegisterList } from '../register-list';
import { RegisterTabs } from '../tabs';
import { useOpenRecord } from '../use-open-record';
import { useRegisterExport } from '../use-register-export';
import { PostPanel } from './post-panel';

const currentHolders = (post: Post): string =>
  post.holdings
    .filter((holding) => holding.current)
    .map((holding) => holding.personName)
    .join(', ');

/** Who stands in the rows, also where the register gives a post fewer seats. */
const heldSeats = (posts: readonly Post[]): number =>
  posts.reduce((sum, { holdings }) => sum + holdings.filter(({ current }) => current).length, 0);

const columns: readonly GridColumn<Post>[] = [
  {
    key: 'title',
    title: 'Chức danh',
    text: (post) => post.title,
    render: (post) => <Text fw={500}>{post.title}</Text>,
    sortText: (post) => post.title,
  },
  {
    key: 'holders',
    title: 'Người đang giữ',
    text: currentHolders,
    render: (post) => <Holders post={post} />,
    width: 200,
  },
  {
    key: 'seats',
    title: 'Số người',
    text: (post) => `${heldSeats([post])}/${post.seats}`,
    sortValue: (post) => post.seats,
    align: 'right',
    footer: (rows) => `${heldSeats(rows)}/${rows.reduce((sum, post) => sum + post.seats, 0)}`,
  },
  {
    key: 'block',
    title: 'Khối',
    text: (post) => BLOCK_WORDS[post.block],
    sortValue: (post) => post.block,
    nowrap: true,
    secondary: true,
  },
  {
    key: 'body',
    title: 'Cơ quan',
    text: (post) => post.bodyName,
    sortText: (post) => post.bodyName,
    secondary: true,
  },
  {
    key: 'graded',
    title: 'Lấy phiếu',
    text: (post) => (post.graded ? 'Có' : 'Không'),
    sortValue: (post) => (post.graded ? 0 : 1),
    secondary: true,
  },
];

function Holders({ post }: { readonly post: Post }) {
  const holders = post.holdings.filter((holding) => holding.current);
  return (
    <>
      {holders.map((holding) => (
        <Text key={holding.id}>{holding.personName}</Text>
      ))}
      {post.vacancies > 0 && (
        <Badge variant="light" color="amber" size="lg" tt="none" fw={500}>
          {post.seats === 1 ? 'Khuyết' : `Khuyết ${post.vacancies}`}
          {post.vacantSince && ` từ ${formatDate(post.vacantSince)}`}
        </Badge>
      )}
    </>
  );
}

const filters: readonly GridFilter<Post>[] = [
  { key: 'vacant', label: 'Đang khuyết', test: (post) => post.vacancies > 0 },
  { key: 'council', label: 'Khối HĐND', test: (post) => post.block === 'council' },
  { key: 'committee', label: 'Khối UBND', test: (post) => post.block === 'committee' },
  { key: 'graded', label: 'Thuộc diện lấy phiếu', test: (post) => post.graded },
];

const searchText = (post: Post): string =>
  [post.title, post.bodyName, ...post.holdings.map((holding) => holding.personName)].join(' ');

/** Row C03: posts elected or approved by the council, who holds them, and which are vacant. */
export function PostsPage() {
  const posts = useCall('council.listPosts', {});
  const place = useOpenRecord('/council/posts');
  const exporting = useRegisterExport('posts');
  return (
    <>
      <RegisterTabs
        title="Chức danh và người giữ"
        actions={
          <>
            <ImportButton kind="officials" />
            <AddButton place={place}>Thêm chức danh</AddButton>
          </>
        }
      />
      <RegisterList
        query={posts}
        place={place}
        label="Danh sách chức danh"
        noun="chức danh"
        columns={columns}
        filters={filters}
        searchText={searchText}
        {...exporting}
        empty={
          <EmptyState icon={IconBriefcase} title="Chưa có chức danh nào">
            Chức danh do HĐND bầu hoặc phê chuẩn, người giữ qua các thời kỳ và chỗ còn khuyết nằm ở đây.
          </EmptyState>
        }
        panel={(post) => <PostPanel post={post} onClose={place.close} onCreated={place.keepOpen} />}
      />
    </>
  );
}
