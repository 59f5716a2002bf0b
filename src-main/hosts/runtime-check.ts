/**
 * better-sqlite3 13 is built for Node-API 10 and ends the process without a word on an older runtime, so the
 * version is asked before the first database is opened.
 */
export function runtimeProblem(napi: string | undefined = process.versions.napi): string | null {
  if (Number(napi ?? '0') >= 10) return null;
  return `Bản Node ${process.versions.node} quá cũ để chạy chương trình; hãy chạy bằng lệnh "npm start".`;
}
