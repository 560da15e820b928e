/** What the reader allows who wants backups as files. */
export const FILES_PERMISSION: { permissions: 'downloads'[] } = { permissions: ['downloads'] };
