/**
 * Who may import whom. The house has three storeys (shared, src-main, src-renderer); on each storey the rooms carry the
 * names of the office's work, and the corridors serve all rooms. A new folder must be named here first: a test compares
 * this table with the folders that exist. A new arrow needs a sentence why.
 */
export const ROOMS = ['council', 'sessions', 'confidence-votes', 'training', 'documents', 'office', 'safety'];

export const CORRIDORS = {
  shared: ['kernel', 'contract', 'official-documents', 'list-import'],
  'src-main': ['application', 'database', 'spreadsheets', 'hosts', 'sample-office'],
  'src-renderer': ['app', 'api', 'ui'],
};

/** Node's doors to the network: only the loopback host opens one, and only on 127.0.0.1. */
const NETWORK = ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns'];

/** Packages with one home each, so that every one of them can be replaced in one place. */
export const PACKAGE_HOMES = [
  { packages: ['electron'], homes: ['src-main/hosts/electron/'] },
  { packages: NETWORK, homes: ['src-main/hosts/loopback/'] },
  { packages: ['better-sqlite3'], homes: ['src-main/database/'] },
  { packages: ['kysely'], homes: ['src-main/'] },
  { packages: ['playwright-core'], homes: ['src-main/hosts/', 'src-main/documents/'] },
  { packages: ['docx', 'pptxgenjs'], homes: ['src-main/documents/'] },
  { packages: ['@cantoo/pdf-lib', '@cantoo/fontkit'], homes: ['src-main/documents/'] },
  {
    packages: ['@e965/xlsx', 'write-excel-file', 'fflate'],
    homes: [
      'src-main/spreadsheets/',
      'src-main/documents/',
      'src-main/safety/export/',
      'src-main/sessions/archive/',
    ],
  },
  { packages: ['zod'], homes: ['shared/', 'src-main/', 'src-renderer/'] },
];

const ANY_ROOM = ROOMS.join('|');

/**
 * The first line whose `from` matches decides. `to` are the folders and files it may reach (besides its own folder,
 * written `<own>`); `packages: 'none' | 'zod' | 'node' | 'browser'` says what may come from outside the repository.
 */
export const LINES = [
  { from: /^shared\/kernel\//, to: [/^shared\/kernel\//], packages: 'none' },
  {
    from: /^shared\/contract\//,
    // The registry collects the methods of the rooms.
    to: [/^shared\/(kernel|contract)\//, /^shared\/[^/]+\/(?:[a-z-]+\/)*(contract|model|messages)/],
    packages: 'zod',
  },
  {
    from: /^shared\/official-documents\//,
    to: [/^shared\/(kernel|official-documents)\//],
    packages: 'none',
  },
  {
    // How a list that somebody filled in is read: the same for every room that takes one.
    from: /^shared\/list-import\//,
    to: [/^shared\/(kernel|list-import)\//],
    packages: 'none',
  },
  {
    from: /^shared\/(?<own>[^/]+)\/(?:[a-z-]+\/)*([a-z-]+-)?contract(\.ts|\/)/,
    // The preview of a list has one shape, the register's, for every room that takes lists; a class is filled from the
    // register by the posts that the register knows.
    to: [
      /^shared\/(kernel|contract)\//,
      /^shared\/<own>\//,
      /^shared\/[^/]+\/(contract|model)/,
      /^shared\/council\/(import|unit-officers)\/contract$/,
    ],
    packages: 'zod',
  },
  {
    // The words of a refusal have parameters of a common shape.
    from: /^shared\/(?<own>[^/]+)\/(?:[a-z-]+\/)*messages/,
    to: [/^shared\/kernel\//, /^shared\/<own>\//, /^shared\/contract\/error-messages/],
    packages: 'none',
  },
  {
    // The catalogue of kinds names every paper once, with what the register of numbers must know of it.
    from: /^shared\/(?<own>[^/]+)\/documents\//,
    to: [
      /^shared\/(kernel|official-documents)\//,
      /^shared\/documents\/kinds\//,
      /^shared\/<own>\//,
      /^shared\/[^/]+\/model/,
    ],
    packages: 'none',
  },
  {
    from: /^shared\/(?<own>[^/]+)\//,
    to: [/^shared\/(kernel|list-import)\//, /^shared\/<own>\//, /^shared\/[^/]+\/model/],
    packages: 'none',
  },
  {
    from: /^src-main\/database\//,
    // The keeper of the data offers its services in the application's and the contract's words; what a column may hold and
    // what a series of numbers is called are said once, in the models and the catalogue of papers.
    to: [
      /^src-main\/database\//,
      /^src-main\/application\/(ports|safety-services)$/,
      /^shared\/(kernel|contract|safety)\//,
      /^shared\/[^/]+\/(?:[a-z-]+\/)*model$/,
      /^shared\/documents\/kinds$/,
    ],
    packages: 'node',
  },
  {
    from: /^src-main\/application\//,
    // The application is where the rooms' use cases are put together.
    to: [
      /^shared\//,
      /^src-main\/(application|database|documents|spreadsheets)\//,
      /^src-main\/[^/]+(\/index)?$/,
    ],
    packages: 'node',
  },
  {
    // The sample office is entered through the contract, as a clerk would.
    from: /^src-main\/sample-office\//,
    to: [/^shared\//, /^src-main\/(sample-office|application)\//],
    packages: 'none',
  },
  {
    // The one list of all rooms.
    from: /^src-main\/[^/]+$/,
    to: [/^shared\//, /^src-main\/application\//, /^src-main\/[^/]+(\/index)?$/],
    packages: 'node',
  },
  {
    // The one list of what papers are about.
    from: /^src-main\/documents\/subjects\.ts$/,
    to: [/^shared\//, /^src-main\/(application|database|documents)\//, /^src-main\/[^/]+(\/index)?$/],
    packages: 'node',
  },
  {
    // Papers of any subject: what a vote or a session is, its own room knows. Names and numbers are the office's, and a
    // resolution of a session takes its number in the same register.
    from: /^src-main\/documents\//,
    to: [
      /^shared\/(kernel|contract|official-documents|documents|office)(\/|$)/,
      /^shared\/sessions\/resolutions\/model$/,
      /^src-main\/(application|database|documents|spreadsheets)\//,
      /^src-main\/office(\/index)?$/,
    ],
    packages: 'node',
  },
  {
    from: /^src-main\/spreadsheets\//,
    to: [
      /^shared\//,
      /^src-main\/(application|database|documents|spreadsheets)\//,
      /^src-main\/[^/]+(\/index)?$/,
    ],
    packages: 'node',
  },
  {
    from: /^src-main\/hosts\/(?<own>electron|loopback)\//,
    to: [
      /^shared\//,
      /^src-main\/hosts\/<own>\//,
      /^src-main\/hosts\/[^/]+$/,
      /^src-main\/(application|database|documents|spreadsheets)\//,
      /^src-main\/[^/]+(\/index)?$/,
    ],
    packages: 'node',
  },
  {
    // The program without a window prints its papers as the loopback host does.
    from: /^src-main\/hosts\/[^/]+$/,
    to: [
      /^src-main\/hosts\/loopback\/adapters\//,
      /^shared\//,
      /^src-main\/hosts\/[^/]+$/,
      // The command without a window prints with the same installed browser; nothing of the network comes along.
      /^src-main\/hosts\/loopback\/adapters\/chromium-pdf-printer$/,
      /^src-main\/(application|database|documents|spreadsheets)\//,
      /^src-main\/[^/]+(\/index)?$/,
    ],
    packages: 'node',
  },
  {
    // Whoever checks an exported vote shares nothing with the code that wrote or took in the file, so that one fault cannot
    // hide itself: the second count, the codes and the findings in words are all that it may use.
    from: /^src-main\/confidence-votes\/log\/verify-file\//,
    to: [
      /^shared\/(kernel|confidence-votes)\//,
      /^src-main\/confidence-votes\/log\/verify-file\//,
      /^src-main\/confidence-votes\/count-(command|io|table)$/,
      /^src-main\/application\/check-code$/,
    ],
    packages: 'node',
  },
  {
    from: new RegExp(`^src-main/(?<own>${ANY_ROOM})/`),
    to: [
      /^shared\//,
      /^src-main\/<own>\//,
      /^src-main\/(application|database|documents|spreadsheets)\//,
      /^src-main\/[^/]+(\/index)?$/,
    ],
    packages: 'node',
  },
  { from: /^src-renderer\/api\//, to: [/^shared\//, /^src-renderer\/api\//], packages: 'browser' },
  { from: /^src-renderer\/ui\//, to: [/^shared\//, /^src-renderer\/(api|ui)\//], packages: 'browser' },
  {
    from: /^src-renderer\/(app\/|[^/]+$)/,
    to: [/^shared\//, /^src-renderer\/(api|ui|app)\//, /^src-renderer\/[^/]+(\/index)?$/],
    packages: 'browser',
  },
  {
    from: new RegExp(`^src-renderer/(?<own>${ANY_ROOM})/`),
    to: [
      /^shared\//,
      /^src-renderer\/<own>\//,
      /^src-renderer\/(api|ui|app)\//,
      /^src-renderer\/[^/]+(\/index)?$/,
    ],
    packages: 'browser',
  },
];
