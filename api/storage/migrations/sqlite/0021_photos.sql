CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`place` integer NOT NULL,
	`shows` text NOT NULL,
	`secret_hash` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`state` text NOT NULL,
	`offset` integer NOT NULL,
	`tries` integer NOT NULL,
	`problem` text,
	`problem_detail` text,
	`announced_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`hash` text,
	`kind` text,
	`made_bytes` integer,
	`width` integer,
	`height` integer,
	`preview_hash` text,
	`likeness` text,
	`band0` integer,
	`band1` integer,
	`band2` integer,
	`band3` integer,
	`erased_at` integer,
	`erased_why` text,
	`bytes_left` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photos_place` ON `photos` (`about`,`place`);--> statement-breakpoint
CREATE INDEX `photos_state` ON `photos` (`state`,`changed_at`);--> statement-breakpoint
CREATE INDEX `photos_hash` ON `photos` (`hash`);--> statement-breakpoint
CREATE INDEX `photos_preview` ON `photos` (`preview_hash`);--> statement-breakpoint
CREATE INDEX `photos_left` ON `photos` (`bytes_left`);--> statement-breakpoint
CREATE INDEX `photos_band0` ON `photos` (`band0`);--> statement-breakpoint
CREATE INDEX `photos_band1` ON `photos` (`band1`);--> statement-breakpoint
CREATE INDEX `photos_band2` ON `photos` (`band2`);--> statement-breakpoint
CREATE INDEX `photos_band3` ON `photos` (`band3`);