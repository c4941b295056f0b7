/** Languages in which people are spoken to: in the extension, in packs, and on the pages that shoppers and sellers open. */
export const languageIds = ['en', 'de', 'zh-CN'] as const;
export type LanguageId = (typeof languageIds)[number];
