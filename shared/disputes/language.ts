/** Languages in which packs are written: those of the extension. */
export const packLanguages = ['en', 'de', 'zh-CN'] as const;
export type PackLanguage = (typeof packLanguages)[number];

/** A text in each of them. */
export type Said = Readonly<Record<PackLanguage, string>>;
