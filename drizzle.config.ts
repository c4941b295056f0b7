import {defineConfig} from 'drizzle-kit';

/** `npx drizzle-kit generate` writes the next migration for SQLite from the one schema. */
export default defineConfig({
	dialect: 'sqlite',
	casing: 'snake_case',
	schema: './api/storage/engines/sqlite-tables.ts',
	out: './api/storage/migrations/sqlite',
});
