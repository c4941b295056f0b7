ALTER TABLE `code_batches` ADD `form` text;--> statement-breakpoint
ALTER TABLE `code_batches` ADD `state_at` integer;--> statement-breakpoint
ALTER TABLE `code_imports` ADD `is` text DEFAULT 'import' NOT NULL;--> statement-breakpoint
ALTER TABLE `code_imports` ADD `bytes` integer;--> statement-breakpoint
ALTER TABLE `code_imports` ADD `complete` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `code_imports` ADD `ordinals` integer DEFAULT 0 NOT NULL;