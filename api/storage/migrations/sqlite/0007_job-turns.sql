CREATE TABLE `job_turns` (
	`name` text PRIMARY KEY NOT NULL,
	`next_at` integer NOT NULL,
	`failures` integer NOT NULL,
	`trouble` text
);
