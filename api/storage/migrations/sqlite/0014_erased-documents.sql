ALTER TABLE `documents` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `erased_why` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `bytes_left` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `documents_hash` ON `documents` (`hash`);--> statement-breakpoint
CREATE INDEX `documents_view` ON `documents` (`view_hash`);