-- Documents lie end to end in a file beside this one, which is named here.
CREATE TABLE `ready_documents` (
	`digest` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL
) STRICT;
--> statement-breakpoint
DROP TABLE `ready_milestones`;
