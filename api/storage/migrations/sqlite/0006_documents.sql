CREATE TABLE `document_room` (
	`organization` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`view_hash` text,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`name` text NOT NULL,
	`organization` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`about` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_about` ON `documents` (`about`);--> statement-breakpoint
CREATE INDEX `documents_organization` ON `documents` (`organization`,`hash`);