import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

const ROOM = 'Tập huấn';

/** Who is open beside the list: a plain check keeps the schema library out of the first screen. */
function TraineeSearch({ open }: Record<string, unknown>): { readonly open?: string } {
  return typeof open === 'string' && /^(new|[0-9a-f-]{36})$/u.test(open) ? { open } : {};
}

/** The plan that the new class belongs to. */
function NewClassSearch({ plan }: Record<string, unknown>): { readonly plan?: string } {
  return typeof plan === 'string' && /^[0-9a-f-]{36}$/u.test(plan) ? { plan } : {};
}

export const trainingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training',
    component: lazyRouteComponent(() => import('./list/class-list-page'), 'ClassListPage'),
    staticData: { title: ROOM, help: () => import('./help').then((pages) => pages.classListHelp) },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/new',
    validateSearch: NewClassSearch,
    component: lazyRouteComponent(() => import('./create/create-class-page'), 'CreateClassPage'),
    staticData: {
      title: 'Lập lớp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.createClassHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/plans',
    component: lazyRouteComponent(() => import('./plans/plan-list-page'), 'PlanListPage'),
    staticData: {
      title: 'Kế hoạch tập huấn',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.planHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/plans/$planId',
    component: lazyRouteComponent(() => import('./plans/plan-page'), 'PlanPage'),
    staticData: {
      title: 'Kế hoạch',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.planHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/statistics',
    component: lazyRouteComponent(() => import('./overview/statistics-page'), 'StatisticsPage'),
    staticData: {
      title: 'Thống kê tập huấn',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.statisticsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId',
    component: lazyRouteComponent(() => import('./info/info-page'), 'InfoPage'),
    staticData: {
      title: 'Thông tin và buổi học',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.infoHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/trainees',
    validateSearch: TraineeSearch,
    component: lazyRouteComponent(() => import('./trainees/trainees-page'), 'TraineesPage'),
    staticData: {
      title: 'Học viên',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.traineesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/import',
    component: lazyRouteComponent(() => import('./trainees/import-page'), 'ImportTraineesPage'),
    staticData: {
      title: 'Nhập danh sách học viên',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.importTraineesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/attendance',
    component: lazyRouteComponent(() => import('./attendance/attendance-page'), 'AttendancePage'),
    staticData: {
      title: 'Điểm danh',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.attendanceHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/door',
    component: lazyRouteComponent(() => import('./door/door-page'), 'DoorPage'),
    staticData: {
      title: 'Điểm danh tại cửa',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./door/help').then((pages) => pages.doorHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/doors',
    component: lazyRouteComponent(() => import('./door/doors-page'), 'DoorsPage'),
    staticData: {
      title: 'Gộp điểm danh nhiều cửa',
      belongsTo: ROOM,
      help: () => import('./door/help').then((pages) => pages.doorsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/receive',
    component: lazyRouteComponent(() => import('./door/receive-page'), 'ReceiveClassPage'),
    staticData: {
      title: 'Nhận lớp từ máy khác',
      belongsTo: ROOM,
      help: () => import('./door/help').then((pages) => pages.doorsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/result',
    component: lazyRouteComponent(() => import('./result/result-page'), 'ResultPage'),
    staticData: {
      title: 'Kết quả',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.resultHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/certificates',
    component: lazyRouteComponent(() => import('./certificates/certificates-page'), 'CertificatesPage'),
    staticData: {
      title: 'Giấy chứng nhận',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./certificates/help').then((pages) => pages.certificatesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/certificates',
    component: lazyRouteComponent(() => import('./certificates/register-page'), 'CertificateRegisterPage'),
    staticData: {
      title: 'Sổ cấp giấy chứng nhận',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./certificates/help').then((pages) => pages.registerHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/evaluation',
    component: lazyRouteComponent(() => import('./evaluation/evaluation-page'), 'EvaluationPage'),
    staticData: {
      title: 'Đánh giá',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.evaluationHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/payments',
    component: lazyRouteComponent(() => import('./payments/payments-page'), 'PaymentsPage'),
    staticData: {
      title: 'Chi tiền',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.paymentsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$classId/documents',
    component: lazyRouteComponent(() => import('./documents/documents-page'), 'DocumentsPage'),
    staticData: {
      title: 'Văn bản lớp tập huấn',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.classDocumentsHelp),
    },
  }),
] as const;
