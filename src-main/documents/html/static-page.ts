import { escapeHtml } from './escape';

/** One page for the printer or the preview with everything inside: no script runs in it, and nothing is fetched. */
export const staticPage = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
